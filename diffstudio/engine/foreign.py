"""What other tools write into their pictures, brought to the names that A1111 uses.

Each reader looks at the texts of a picture and answers with fields such as "Steps" or "CFG scale",
or None when the texts are not its tool's. What the fields mean for a recipe is `metadata`'s matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from diffstudio.errors import UserError
from diffstudio.jsontext import read_json

JSON_LIMIT = 1 << 20
PROMPT, NEGATIVE = "Prompt", "Negative prompt"
_MAX_NODES = 2000
_MAX_LINKS = 30


@dataclass(slots=True)
class Foreign:
    """What a tool wrote.

    Attributes:
        source: The tool.
        fields: Settings as text by A1111's names; "Prompt" and "Negative prompt" among them.
    """

    source: str
    fields: dict[str, str] = field(default_factory=dict)

    def put(self, name: str, value: object) -> None:
        """Take in a setting that is a text or a number; the first of a name counts."""
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            return
        if isinstance(value, int) and abs(value) >= 10**25:
            return
        self.fields.setdefault(name, str(value)[:100_000])

    def put_all(self, data: Mapping[str, Any], names: Mapping[str, str]) -> None:
        """Take in the settings of `data` under their names here."""
        for theirs, ours in names.items():
            self.put(ours, data.get(theirs))

    def put_size(self, width: object, height: object) -> None:
        """Take in a size."""
        if isinstance(width, int) and isinstance(height, int):
            self.put("Size", f"{width}x{height}" if abs(width) < 10**6 and abs(height) < 10**6 else None)


Reader = Callable[[Mapping[str, str]], Foreign | None]


def comfyui(texts: Mapping[str, str]) -> Foreign | None:
    """Read the graph of ComfyUI: what its first sampler node was given."""
    nodes = _comfyui_prompt(texts) or _comfyui_workflow(texts)
    if nodes is None:
        return None
    found = Foreign("ComfyUI")
    sampler = next((n for n in nodes.values() if "sampler" in n[0].lower() and "steps" in n[1]), None)
    if sampler is None:
        return found
    inputs = sampler[1]
    found.put_all(inputs, {"seed": "Seed", "noise_seed": "Seed", "steps": "Steps", "cfg": "CFG scale"})
    found.put_all(inputs, {"sampler_name": "Sampler", "scheduler": "Schedule type"})
    found.put_all(inputs, {"denoise": "Denoising strength"})
    if found.fields.get("Denoising strength") in ("1", "1.0"):
        del found.fields["Denoising strength"]
    found.put(PROMPT, _followed(nodes, inputs.get("positive"), "text"))
    found.put(NEGATIVE, _followed(nodes, inputs.get("negative"), "text"))
    found.put("Model", _followed(nodes, inputs.get("model"), "ckpt_name"))
    latent = inputs.get("latent_image")
    found.put_size(_followed(nodes, latent, "width"), _followed(nodes, latent, "height"))
    return found


def invokeai(texts: Mapping[str, str]) -> Foreign | None:
    """Read InvokeAI's metadata, of today and of its second version."""
    data = _json(texts, "invokeai_metadata")
    found = Foreign("InvokeAI")
    names = {
        "seed": "Seed",
        "steps": "Steps",
        "cfg_scale": "CFG scale",
        "cfg_rescale_multiplier": "Guidance rescale",
        "scheduler": "Sampler",
        "positive_prompt": PROMPT,
        "negative_prompt": NEGATIVE,
    }
    if isinstance(data, dict):
        found.put_all(data, names)
        model = data.get("model")
        found.put("Model", (model.get("name") or model.get("model_name")) if isinstance(model, dict) else model)
        found.put_size(data.get("width"), data.get("height"))
        return found
    data = _json(texts, "sd-metadata")
    image = data.get("image") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(image, dict):
        return None
    found.put_all(image, {"seed": "Seed", "steps": "Steps", "cfg_scale": "CFG scale", "sampler": "Sampler"})
    prompt = image.get("prompt")
    first = prompt[0] if isinstance(prompt, list) and prompt else prompt
    found.put(PROMPT, first.get("prompt") if isinstance(first, dict) else first)
    found.put("Model", data.get("model_weights"))
    found.put_size(image.get("width"), image.get("height"))
    return found


def swarmui(texts: Mapping[str, str]) -> Foreign | None:
    """Read SwarmUI's JSON, which it writes where others write plain text."""
    data = _json(texts, "parameters", "UserComment", "comment")
    inner = data.get("sui_image_params") if isinstance(data, dict) else None
    if not isinstance(inner, dict):
        return None
    found = Foreign("SwarmUI")
    found.put_all(inner, {"prompt": PROMPT, "negativeprompt": NEGATIVE, "seed": "Seed", "steps": "Steps"})
    found.put_all(inner, {"cfgscale": "CFG scale", "sampler": "Sampler", "scheduler": "Schedule type"})
    found.put_all(inner, {"model": "Model", "variationseed": "Variation seed"})
    found.put_all(inner, {"variationseedstrength": "Variation seed strength"})
    found.put_size(inner.get("width"), inner.get("height"))
    return found


def fooocus(texts: Mapping[str, str]) -> Foreign | None:
    """Read Fooocus's own scheme (its other one is A1111's)."""
    data = _json(texts, "parameters", "UserComment", "comment")
    if not isinstance(data, dict) or "base_model" not in data:
        return None
    found = Foreign("Fooocus")
    found.put_all(data, {"prompt": PROMPT, "negative_prompt": NEGATIVE, "seed": "Seed", "steps": "Steps"})
    found.put_all(data, {"guidance_scale": "CFG scale", "sampler": "Sampler", "scheduler": "Schedule type"})
    found.put("Model", data.get("base_model"))
    resolution = data.get("resolution")
    if isinstance(resolution, str):
        found.put("Size", resolution.strip("() ").replace(", ", "x").replace(",", "x"))
    return found


READERS: tuple[Reader, ...] = (comfyui, invokeai, swarmui, fooocus)

_Node = tuple[str, dict[str, Any]]


def _json(texts: Mapping[str, str], *names: str) -> Any:
    """Return the JSON in the first of the named texts that holds some, None for none."""
    for name in names:
        text = texts.get(name, "").strip()
        if text.startswith("{"):
            try:
                return read_json(text, name, limit=JSON_LIMIT)
            except UserError:
                continue
    return None


def _comfyui_text(texts: Mapping[str, str], name: str) -> Any:
    """Return ComfyUI's JSON from its PNG text, or from the EXIF fields it uses in WebP files."""
    held = dict(texts)
    for tag in ("Make", "Model", "ImageDescription", "UserComment"):
        head, colon, rest = texts.get(tag, "").partition(":")
        if colon and head.strip().lower() == name:
            held.setdefault(name, rest)
    return _json(held, name)


def _comfyui_prompt(texts: Mapping[str, str]) -> dict[str, _Node] | None:
    data = _comfyui_text(texts, "prompt")
    if not isinstance(data, dict) or len(data) > _MAX_NODES:
        return None
    nodes = {
        key: (node["class_type"], node["inputs"])
        for key, node in data.items()
        if isinstance(node, dict) and isinstance(node.get("class_type"), str) and isinstance(node.get("inputs"), dict)
    }
    return nodes or None


_WIDGETS: Mapping[str, tuple[str, ...]] = {
    "KSampler": ("seed", "", "steps", "cfg", "sampler_name", "scheduler", "denoise"),
    "KSamplerAdvanced": ("", "noise_seed", "", "steps", "cfg", "sampler_name", "scheduler"),
    "CLIPTextEncode": ("text",),
    "CheckpointLoaderSimple": ("ckpt_name",),
    "EmptyLatentImage": ("width", "height", "batch_size"),
    "EmptySD3LatentImage": ("width", "height", "batch_size"),
}
"""Which widget of a node holds which input, in a file that has only the drawn graph."""


def _comfyui_workflow(texts: Mapping[str, str]) -> dict[str, _Node] | None:
    data = _comfyui_text(texts, "workflow")
    drawn = data.get("nodes") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(drawn, list) or len(drawn) > _MAX_NODES:
        return None
    sources = _links(data.get("links"))
    nodes: dict[str, _Node] = {}
    for node in drawn:
        if isinstance(node, dict) and isinstance(node.get("type"), str):
            nodes[str(node.get("id"))[:20]] = (node["type"], _drawn_inputs(node, sources))
    return nodes or None


def _links(links: object) -> dict[str, str]:
    """Return from which node each link of a drawn graph comes."""
    lists = (link for link in links if isinstance(link, list) and len(link) >= 4) if isinstance(links, list) else ()
    return {str(link[0])[:20]: str(link[1])[:20] for link in lists}


def _drawn_inputs(node: Mapping[str, Any], sources: Mapping[str, str]) -> dict[str, Any]:
    inputs: dict[str, Any] = {}
    for slot in _listed(node.get("inputs")):
        if isinstance(slot, dict) and str(slot.get("link"))[:20] in sources:
            inputs[str(slot.get("name"))[:40]] = [sources[str(slot.get("link"))[:20]], 0]
    for name, value in zip(_WIDGETS.get(node["type"], ()), _listed(node.get("widgets_values")), strict=False):
        if name:
            inputs.setdefault(name, value)
    return inputs


def _listed(value: object) -> Iterable[Any]:
    return value if isinstance(value, list) else ()


def _followed(nodes: Mapping[str, _Node], link: object, name: str) -> Any:
    """Follow links from node to node until one has the input `name`, and return it."""
    pending, seen = [link], set[str]()
    while pending and len(seen) < _MAX_LINKS:
        here = pending.pop(0)
        if not isinstance(here, list) or not here or str(here[0])[:20] in seen:
            continue
        key = str(here[0])[:20]
        seen.add(key)
        inputs = nodes[key][1] if key in nodes else {}
        if name in inputs and not isinstance(inputs[name], list):
            return inputs[name]
        pending += inputs.values()
    return None
