#pragma once

#include <string>
#include <string_view>

#include "app/model.hpp"
#include "app/strings.hpp"

/// From the model's values to words: formats of UI.md §6. All dates and hours are Asia/Shanghai.
namespace app {

/// A field's text as shown: mobile numbers in 3 4 4, everything else as typed.
std::string display_text(const Model& model, Field field);

/// The number that the code of the shown screen went to: "138****5678".
std::string masked_sms_mobile(const Model& model);

/// A message in the language of `strings`, `{wait}` filled from the clock.
std::string sentence(const Model& model, const Strings& strings, const Message& message);

/// "上午好" …: key by the hour in Shanghai.
std::string_view greeting_key(const Model& model);

/// "今天 14:32" · "6 月 16 日 14:32" · "2025-06-16 14:32" (en: "today 14:32" · "16 Jun 14:32" · …).
std::string moment_text(const Model& model, const Strings& strings, domain::Instant instant);

/// "2026-06-16".
std::string date_text(domain::Instant instant);

/// "43 秒" · "12 分钟" · "3 小时" (en: "43 seconds" …), rounded up.
std::string wait_text(const Strings& strings, int seconds);

/// The page's title: "注册 - 家庭共济".
std::string document_title(const Model& model, const Strings& strings);

}  // namespace app
