#include "ui_kit/tone.hpp"

namespace ui_kit {

ToneColors tone_colors(const Theme& theme, Tone tone) {
    const Palette& color = theme.color;
    switch (tone) {
        case Tone::Neutral: return {color.sunken, color.ink2};
        case Tone::Accent: return {color.accent_soft, color.on_accent_soft};
        case Tone::Kin: return {color.kin_soft, color.kin};
        case Tone::Ok: return {color.ok_soft, color.ok};
        case Tone::Warn: return {color.warn_soft, color.warn};
        case Tone::Bad: return {color.bad_soft, color.bad};
        case Tone::Info: return {color.info_soft, color.info};
    }
    return {color.sunken, color.ink2};
}

}  // namespace ui_kit
