"""Health of the site, as machines ask for it: /healthz and /readyz."""
