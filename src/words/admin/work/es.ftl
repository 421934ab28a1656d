# The work on things: states, steps, reasons, history, releases.

