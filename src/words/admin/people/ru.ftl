# Staff, roles and invitations.

