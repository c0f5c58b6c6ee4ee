"""Making files that take time: in a process of its own, within limits, one at a time for what is the same."""
