"""Where a person who reads a report on a page finds its photos and its emblem."""

from assessments.workspace import Workspace
from reports.queries import ReportContent
from reports.rendering.pictures import PictureAddress


def picture_addresses(content: ReportContent, workspace: Workspace) -> PictureAddress:
    """The address of each picture of the report by the name of its file, "" for any other."""
    addresses = {
        photo.file.name: workspace.url("measures:activity_photo", photo=photo.pk)
        for reported in content.activities
        for photo in reported.photos
    }
    emblem = workspace.agency.emblem.name
    if emblem:
        addresses[emblem] = workspace.url("assessments:emblem")
    return lambda name: addresses.get(name, "")
