#include "tests/alliance/write-text.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "alliance/answer-override.h"
#include "alliance/read-alliance.h"

namespace entente {

NewAnswer new_answer(std::string_view answer_override, const Alliance& alliance) {
  ErrorList errors("");
  const auto read = read_answer_override(answer_override, bundled_library(), errors);
  if (!read) throw std::runtime_error("no assignment");
  NewAnswer answer{.question = read->to.question, .value = read->answer.value};
  if (read->to.partner) {
    const auto found = std::ranges::find(alliance.partners, *read->to.partner, &Partner::key);
    answer.partner = static_cast<std::size_t>(found - alliance.partners.begin());
  }
  return answer;
}

std::string written_into(std::string_view text, std::string_view answer_override,
                         std::optional<std::string> because, int document) {
  auto answer = new_answer(answer_override, read_alliance(text, document));
  answer.because = std::move(because);
  auto written = write_answer(text, document, answer, bundled_library());
  if (written.text) return *std::move(written.text);
  const auto& refusal = written.refusal;
  return fmt::format("refused at {}:{}: {} ({})", refusal.at.line, refusal.at.column, refusal.message,
                     refusal.hint);
}

Alliance read_alliance(std::string_view text, int document) {
  AllianceReader reader(text, "test.yaml", bundled_library());
  while (auto described = reader.next()) {
    if (described->document != document) continue;
    if (!described->alliance) throw std::runtime_error(described->errors.front().message);
    return *std::move(described->alliance);
  }
  throw std::runtime_error("no such description");
}

const Answer& answer_to(const Alliance& alliance, std::string_view path, std::size_t partner) {
  const auto& library = bundled_library();
  return alliance.answers.at(library.index_of(*library.find_question(path)), partner);
}

}  // namespace entente
