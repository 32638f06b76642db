#pragma once

namespace app {

enum class LoadState { Idle, Loading, Loaded, Failed };

}  // namespace app
