import json
import random
from typing import Any

import pytest

from diffstudio.engine.foreign import READERS, comfyui, fooocus, invokeai, swarmui

GRAPH: dict[str, Any] = {
    "3": {
        "class_type": "KSampler",
        "inputs": {
            "seed": 156680208700286,
            "steps": 20,
            "cfg": 8.0,
            "sampler_name": "dpmpp_2m",
            "scheduler": "karras",
            "denoise": 1.0,
            "model": ["10", 0],
            "positive": ["11", 0],
            "negative": ["7", 0],
            "latent_image": ["5", 0],
        },
    },
    "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "sd15.safetensors"}},
    "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 512, "height": 768, "batch_size": 1}},
    "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a rose", "clip": ["4", 1]}},
    "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "blurry", "clip": ["4", 1]}},
    "10": {"class_type": "LoraLoader", "inputs": {"model": ["4", 0], "clip": ["4", 1]}},
    "11": {"class_type": "ControlNetApply", "inputs": {"conditioning": ["6", 0]}},
}
FIELDS = {
    "Seed": "156680208700286",
    "Steps": "20",
    "CFG scale": "8.0",
    "Sampler": "dpmpp_2m",
    "Schedule type": "karras",
    "Prompt": "a rose",
    "Negative prompt": "blurry",
    "Model": "sd15.safetensors",
    "Size": "512x768",
}


def test_the_graph_of_comfyui() -> None:
    found = comfyui({"prompt": json.dumps(GRAPH)})
    assert found is not None
    assert (found.source, found.fields) == ("ComfyUI", FIELDS)


def test_comfyui_in_a_webp() -> None:
    found = comfyui({"Make": "workflow:{}", "Model": "prompt:" + json.dumps(GRAPH)})
    assert found is not None
    assert found.fields["Seed"] == FIELDS["Seed"]


def test_the_drawn_graph_of_comfyui() -> None:
    nodes = [
        {
            "id": 3,
            "type": "KSampler",
            "inputs": [{"name": n, "link": k} for n, k in (("positive", 4), ("latent_image", 2), ("model", 1))],
            "widgets_values": [5, "randomize", 20, 8, "euler", "normal", 0.5],
        },
        {"id": 6, "type": "CLIPTextEncode", "widgets_values": ["a rose"]},
        {"id": 5, "type": "EmptyLatentImage", "widgets_values": [512, 768, 1]},
        {"id": 4, "type": "CheckpointLoaderSimple", "widgets_values": ["sd15"]},
    ]
    links = [[1, 4, 0, 3, 0, "MODEL"], [2, 5, 0, 3, 3, "LATENT"], [4, 6, 0, 3, 1, "CONDITIONING"]]
    found = comfyui({"workflow": json.dumps({"nodes": nodes, "links": links})})
    assert found is not None
    assert found.fields == {
        "Seed": "5",
        "Steps": "20",
        "CFG scale": "8",
        "Sampler": "euler",
        "Schedule type": "normal",
        "Denoising strength": "0.5",
        "Prompt": "a rose",
        "Model": "sd15",
        "Size": "512x768",
    }


def test_a_graph_without_a_sampler_says_whose_it_is() -> None:
    found = comfyui({"prompt": json.dumps({"1": {"class_type": "LoadImage", "inputs": {}}})})
    assert found is not None
    assert found.fields == {}


def test_a_graph_in_circles_ends() -> None:
    graph = json.loads(json.dumps(GRAPH))
    graph["11"]["inputs"]["conditioning"] = ["12", 0]
    graph["12"] = {"class_type": "X", "inputs": {"a": ["11", 0], "b": [], "c": ["12", 0]}}
    found = comfyui({"prompt": json.dumps(graph)})
    assert found is not None
    assert "Prompt" not in found.fields


def test_invokeai_of_today() -> None:
    data = {
        "positive_prompt": "a rose",
        "negative_prompt": "",
        "seed": 5,
        "steps": 30,
        "cfg_scale": 7.5,
        "scheduler": "dpmpp_2m_k",
        "model": {"name": "sd-1"},
        "width": 512,
        "height": 768,
    }
    found = invokeai({"invokeai_metadata": json.dumps(data)})
    assert found is not None
    assert found.source == "InvokeAI"
    assert found.fields["Sampler"] == "dpmpp_2m_k"
    assert found.fields["Model"] == "sd-1"
    assert found.fields["Size"] == "512x768"


def test_invokeai_of_old() -> None:
    image = {"prompt": [{"prompt": "a rose", "weight": 1}], "seed": 5, "steps": 30, "cfg_scale": 7, "sampler": "k_lms"}
    found = invokeai({"sd-metadata": json.dumps({"model_weights": "sd", "image": image})})
    assert found is not None
    assert found.fields["Prompt"] == "a rose"
    assert found.fields["Sampler"] == "k_lms"


def test_swarmui() -> None:
    inner = {"prompt": "a rose", "seed": 5, "steps": 20, "cfgscale": 7, "model": "m", "width": 64, "height": 64}
    found = swarmui({"parameters": json.dumps({"sui_image_params": inner})})
    assert found is not None
    assert found.source == "SwarmUI"
    assert found.fields["CFG scale"] == "7"


def test_fooocus() -> None:
    data = {
        "base_model": "juggernaut",
        "prompt": "a rose",
        "guidance_scale": 4,
        "resolution": "(1152, 896)",
        "sampler": "dpmpp_2m_sde_gpu",
        "scheduler": "karras",
        "seed": "5",
        "steps": 30,
    }
    found = fooocus({"parameters": json.dumps(data)})
    assert found is not None
    assert found.fields["Size"] == "1152x896"
    assert found.fields["Seed"] == "5"


@pytest.mark.parametrize("reader", READERS)
def test_no_tool_claims_what_is_not_its_own(reader: Any) -> None:
    assert reader({}) is None
    assert reader({"parameters": "rose\nSteps: 1, Sampler: Euler, Seed: 2", "prompt": "a rose"}) is None
    assert reader({"parameters": "{broken", "prompt": "{", "workflow": "[]", "invokeai_metadata": "{" * 99}) is None


def mangled(value: Any, rng: random.Random) -> Any:
    """Return JSON in which some parts were replaced by nonsense."""
    if rng.random() < 0.08:
        return rng.choice([None, True, [], {}, "", "x" * 200, 1e300, 10**40, -1, [[1]], {"a": [{}]}, [{}, "1"]])
    if isinstance(value, dict):
        return {key: mangled(inner, rng) for key, inner in value.items() if rng.random() > 0.02}
    if isinstance(value, list):
        return [mangled(inner, rng) for inner in value]
    return value


def test_nonsense_of_every_tool_does_no_harm() -> None:
    rng = random.Random(3)
    drawn = {"nodes": [{"id": 3, "type": "KSampler", "inputs": [{"name": "model", "link": 1}], "widgets_values": [1]}]}
    drawn["links"] = [[1, 4, 0, 3, 0, "MODEL"]]
    for _ in range(500):
        texts = {
            "prompt": json.dumps(mangled(GRAPH, rng)),
            "workflow": json.dumps(mangled(drawn, rng)),
            "invokeai_metadata": json.dumps(mangled({"seed": 1, "model": {"name": "m"}, "width": 5, "height": 6}, rng)),
            "sd-metadata": json.dumps(mangled({"image": {"prompt": [{"prompt": "a"}], "seed": 5}}, rng)),
            "parameters": json.dumps(mangled({"sui_image_params": {"seed": 5}, "base_model": "m"}, rng)),
        }
        del texts[rng.choice(list(texts))]
        for reader in READERS:
            found = reader(texts)
            assert found is None or all(isinstance(value, str) for value in found.fields.values())
