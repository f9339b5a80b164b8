"""Sites of any size, each made of one kind of input many times over."""
from .kind import Kind, Site

__all__ = ["Kind", "Site", "all_kinds"]


def all_kinds() -> list[Kind]:
    from . import addresses, captures, front_matter, markdown, references, sites, yaml

    modules = (addresses, references, markdown, front_matter, yaml, captures, sites)
    return [kind for module in modules for kind in module.KINDS]
