# The audit log and its acts.

