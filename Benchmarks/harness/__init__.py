"""Runs builds side by side and tells how they compare."""
