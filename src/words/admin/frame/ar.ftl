# The frame of the admin.

