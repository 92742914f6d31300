"""The program's own format: a folder with ``card.json`` and ``model.safetensors``.

Nothing is built before the card is checked, no tensor is read before the header is, and weights are
stored in half precision and used in single.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from diffstudio.errors import UserError
from diffstudio.files import write_together
from diffstudio.models.card import Card
from diffstudio.models.card_json import CARD_NAME, card_to_json, read_card
from diffstudio.models.inference import build, fill
from diffstudio.models.loading import (
    ARRANGING,
    CHECKING,
    PICKLES,
    WEIGHTS_NAME,
    Report,
    loading_bytes,
    require_memory,
    silent,
)
from diffstudio.models.model import NetworkModel, schedule_of
from diffstudio.models.weights import encode_weights, read_weights

MAX_CHECKED_BYTES = 32 << 20
"""Weights up to this size are compared with the digest in the card; above it that would be felt."""


def save_native(folder: Path, card: Card, weights: Mapping[str, Tensor], half: bool = True) -> Card:
    """Write a model into `folder`, which is made when missing; both files are replaced together.

    Args:
        folder: Where to.
        card: What it is; its digest of the weights is filled in.
        weights: The state of the network that the card describes.
        half: Whether to store half precision, which halves the size.

    Returns:
        The card as it was written.

    Raises:
        UserError: The weights do not fit the card, are not finite, or could not be written.
    """
    _check_weights(str(folder), card, weights)
    stored = {name: value.to(torch.float16) if half else value.float() for name, value in weights.items()}
    _check_finite(f"{folder} in half precision" if half else str(folder), stored)
    data = encode_weights(stored, {"format": "pt", "model": card.name})
    card = replace(card, weights=hashlib.sha256(data).hexdigest())
    write_together({folder / WEIGHTS_NAME: data, folder / CARD_NAME: card_to_json(card).encode()})
    return card


def update_card(folder: Path, card: Card) -> None:
    """Write another card beside the weights that are in `folder`, for instance with measured figures.

    Raises:
        UserError: It could not be written; the old one is as it was.
    """
    write_together({folder / CARD_NAME: card_to_json(card).encode()})


def load_native(folder: Path, device: str | torch.device = "cpu", report: Report = silent) -> NetworkModel:
    """Load the model in `folder`.

    Args:
        folder: Where its card and its weights are.
        device: Where it is to compute.
        report: Told how far it is, between tensors; what it raises ends the loading.

    Raises:
        UserError: The card or the weights are missing, damaged, hostile or not of the same model, the
            device is not there, or there is too little memory.
    """
    card = read_card(folder)
    if card.network is None:
        raise UserError(f"{folder} describes a model without a network.", "It cannot be loaded from a folder.")
    schedule_of(card)
    path = folder / WEIGHTS_NAME
    if not path.exists() and not path.is_symlink():
        raise _without_weights(folder)
    require_memory(card.title, loading_bytes(card.parameters))
    if not str(device).startswith("cpu"):
        require_memory(card.title, 4 * card.parameters, str(device))
    checked = card.network.parameter_count * 4 <= MAX_CHECKED_BYTES
    network = build(card.network)
    shapes = {name: tuple(value.shape) for name, value in network.state_dict().items()}
    weights = read_weights(path, shapes, card.weights if checked else "", report)
    single: dict[str, Tensor] = {}
    for name in list(weights):
        report(CHECKING, len(single), len(shapes))
        single[name] = weights.pop(name).float()  # popped, so that a large model is not held twice
        _check_finite(str(path), {name: single[name]})
    report(ARRANGING, 0, 1)
    fill(network, single)
    return NetworkModel(card, network, device)


def _check_weights(where: str, card: Card, weights: Mapping[str, Tensor]) -> None:
    if card.network is None:
        raise UserError(f"{where} was not written: the model has no network.")
    expected = {name: value.shape for name, value in build(card.network).state_dict().items()}
    for name in {**expected, **weights}:
        if name not in weights or name not in expected or weights[name].shape != expected[name]:
            raise UserError(f"{where} was not written: its tensor {name} does not fit the card.")


def _check_finite(where: str, weights: Mapping[str, Tensor]) -> None:
    for name, value in weights.items():
        # the sum is quick and finite unless something in it is not, or all of it is enormous
        if not bool(value.sum(dtype=torch.float32).isfinite()) and not bool(value.isfinite().all()):
            raise UserError(
                f"{where} cannot be used: {name} holds numbers that are not finite.", "Train or get the model again."
            )


def _without_weights(folder: Path) -> UserError:
    """The error for a folder without weights; a pickle beside the card is named."""
    try:
        pickles = sorted(path.name for path in folder.iterdir() if path.suffix.lower() in PICKLES)
    except OSError:
        pickles = []
    if pickles:
        return UserError(
            f"{folder} has its weights in {pickles[0]}, a pickle, which is never opened here.",
            f"Ask for {WEIGHTS_NAME}, or convert it where you trust it with safetensors.torch.save_file.",
        )
    return UserError(f"{folder} has no weights: {WEIGHTS_NAME} is missing.", "Get the model again.")
