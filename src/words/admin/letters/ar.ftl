# Letters that are sent.

