//! `POST /admin/staff/{id}/roles`

use super::person::page;
use super::role_choice::chosen;
use crate::actions::refusal::Refusal;
use crate::actions::staff::change_roles::change_roles;
use crate::admin::again::Again;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::path_id::PathId;
use crate::domain::ids::StaffId;
use crate::domain::staff::{Role, Roles};
use crate::store::staff::find_staff;
use axum::response::Response;

pub async fn save(desk: Desk, PathId(id): PathId, mut form: Form) -> Result<Response, Refusal> {
    let (id, roles) = (StaffId(id), chosen(&form));
    let seen: Vec<Role> = form
        .text("seen")
        .split_whitespace()
        .filter_map(|code| code.parse().ok())
        .collect();
    let seen = form.has("seen").then(|| Roles::from(seen));
    match change_roles(desk.pool(), &desk.asker(), id, seen.as_ref(), &roles).await {
        Ok(()) => Ok(go(&format!("/admin/staff/{id}?said=roles-saved"))),
        Err(refusal) => {
            let again = Again::after(refusal, &mut form, desk.words)?;
            let person = find_staff(desk.pool(), id)
                .await?
                .ok_or(Refusal::NotFound)?;
            page(&desk, person, &roles, &form, &again).await
        }
    }
}
