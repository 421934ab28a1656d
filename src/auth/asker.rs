//! Whoever wants something done: every action is told, and asks it what it may.

use crate::domain::ids::StaffId;
use crate::domain::permission::{Act, On, may};
use crate::domain::staff::{Role, Roles};

/// Who asks for an act, and how they came.
#[derive(Clone, Debug)]
pub struct Asker {
    /// `None`: a command or a job of the installation.
    pub staff: Option<StaffId>,
    /// As the audit log writes it.
    pub name: String,
    pub roles: Roles,
    pub request_id: Option<String>,
    /// The network address of the request.
    pub network: Option<String>,
}

impl Asker {
    /// Somebody at the command line of the machine, who could do anything by hand.
    pub fn operator() -> Self {
        Self {
            staff: None,
            name: "operator".into(),
            roles: Roles::from(Role::all().collect::<Vec<_>>()),
            request_id: None,
            network: None,
        }
    }

    /// Somebody at the door, of whom nothing is known but where they knock.
    pub fn stranger(request_id: Option<String>, network: Option<String>) -> Self {
        Self {
            staff: None,
            name: "unknown".into(),
            roles: Roles::default(),
            request_id,
            network,
        }
    }

    /// The same request, by somebody who has shown who they are.
    pub fn known_as(&self, staff: StaffId, name: &str) -> Self {
        Self {
            staff: Some(staff),
            name: name.to_owned(),
            ..self.clone()
        }
    }

    pub fn may(&self, act: Act, on: On) -> bool {
        may(&self.roles, act, on)
    }
}
