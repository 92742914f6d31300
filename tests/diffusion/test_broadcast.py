import pytest
import torch

from diffstudio.diffusion.broadcast import per_sample


@pytest.mark.parametrize("shape", [(3,), (3, 2), (3, 4, 5, 6)])
def test_one_value_meets_each_sample(shape):
    like = torch.ones(shape, dtype=torch.float64)
    product = per_sample(torch.tensor([1, 2, 3]), like) * like
    assert product.shape == shape
    assert product.dtype == torch.float64
    torch.testing.assert_close(product.reshape(3, -1).mean(1), like.new_tensor([1, 2, 3]))
