"""The panel that stands a pinned run beside the present one."""
