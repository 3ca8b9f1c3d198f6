"""The DCAT catalogue, read by rdflib."""

from __future__ import annotations

import pytest
import rdflib

from kehoach.reading.library import read_project
from outputs.test_outputs_open_data import SITE, files
from support.projects import ROOT


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
def test_the_catalogue_is_read_as_dcat() -> None:
    sample = files(read_project(ROOT).library)
    graph = rdflib.Graph().parse(data=sample["du-lieu/dcat.jsonld"], format="json-ld")
    dcat, dct = rdflib.Namespace("http://www.w3.org/ns/dcat#"), rdflib.DCTERMS
    (catalogue,) = graph.subjects(rdflib.RDF.type, dcat.Catalog)
    datasets = set(graph.objects(catalogue, dcat.dataset))
    csvs = [name for name in sample if name.startswith("du-lieu/") and name.endswith(".csv")]
    assert len(datasets) == len(csvs)
    for dataset in datasets:
        (distribution,) = graph.objects(dataset, dcat.distribution)
        (download,) = graph.objects(distribution, dcat.downloadURL)
        assert str(download).removeprefix(SITE) in sample
        assert list(graph.objects(dataset, dct.title)) and list(graph.objects(dataset, dct.publisher))
