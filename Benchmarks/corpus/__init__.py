"""A made-up dossier of any size, the same on every machine, as a site of Dossier's or of Hugo's."""
