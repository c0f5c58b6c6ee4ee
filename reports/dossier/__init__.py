"""The whole dossier of an agency's fiscal year in one ZIP file: reports, letters, data, evidence, table of contents."""

from reports.dossier.writing import Dossier, dossier_name, write_dossier

__all__ = ["Dossier", "dossier_name", "write_dossier"]
