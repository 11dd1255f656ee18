#include "knowledge/read-library.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

#include "knowledge/description-facts.h"
#include "knowledge/read-background.h"
#include "knowledge/read-factor.h"
#include "knowledge/read-nature.h"
#include "knowledge/read-question.h"
#include "knowledge/read-work.h"
#include "text/closest-match.h"
#include "text/fingerprint.h"
#include "yaml/read/documents.h"

namespace entente {

namespace {

constexpr std::string_view extension = ".yaml";

/// One file of the library while it is being read, with its errors.
struct Page {
  explicit Page(const LibraryFile& file)
      : path(file.path), bundled(file.bundled), errors(file.name.empty() ? file.path : file.name) {
    yaml::read_sole_document(file.text, "a file of the library", {}, tree, errors);
  }

  /// "governance" of governance/empowered-manager.yaml; empty at the top.
  std::string_view folder() const {
    return path.substr(0, path.find('/') == std::string_view::npos ? 0 : path.find('/'));
  }
  /// "empowered-manager" of the same path.
  std::string_view stem() const {
    auto name = path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
    if (name.ends_with(extension)) name.remove_suffix(extension.size());
    return name;
  }

  std::string_view path;
  bool bundled;
  yaml::Tree tree;
  ErrorList errors;
  Index theme = 0;
  std::vector<Index> questions;
};

class LibraryReader {
 public:
  explicit LibraryReader(std::span<const LibraryFile> files)
      : arena_(std::make_unique<Arena>()), builder_(*arena_) {
    builder_.scales.assign(fact_scales().begin(), fact_scales().end());
    builder_.questions.assign(fact_questions().begin(), fact_questions().end());
    for (const auto& file : files) pages_.emplace_back(file);
    fingerprint_ = arena_->keep(fingerprint_of(files));
  }

  LoadedLibrary read() {
    for (auto* page : tops("library.yaml")) read_head(*page);
    for (auto* page : tops("scales.yaml")) read_scales(page->tree.root(), builder_, page->errors);
    for (auto* page : tops("themes.yaml")) read_themes(*page);
    bibliographies_ = tops("bibliography.yaml");
    for (auto* page : bibliographies_) read_works(page->tree.root(), builder_, page->errors);
    const auto natures = tops("nature.yaml");
    auto* nature = natures.empty() ? nullptr : natures.front();
    place_factors();
    // All questions before all rules: a rule may use the questions of any factor.
    if (nature != nullptr) read_questions_of(*nature, "nature");
    for (auto* page : factors_) read_questions_of(*page, page->folder());
    if (nature != nullptr) read_nature(nature->tree.root(), nature->questions, builder_, nature->errors);
    for (auto* page : factors_) {
      read_factor(page->tree.root(), page->stem(), page->theme, page->questions, builder_, page->errors);
    }
    for (auto* page : tops("context.yaml")) read_background(page->tree.root(), builder_, page->errors);
    add_unused_errors(nature);
    return loaded();
  }

 private:
  /// A fingerprint of paths and texts that does not depend on the order of the files.
  static std::string fingerprint_of(std::span<const LibraryFile> files) {
    std::vector<std::string> contents;
    for (const auto& file : files) contents.push_back(file.path + to_text(fingerprint(file.text)));
    std::ranges::sort(contents);
    return to_text(fingerprint(fmt::format("{}", fmt::join(contents, "\n"))));
  }

  /// The files with that path that could be parsed and are not empty. Reports an error if there is no such
  /// file.
  std::vector<Page*> tops(std::string_view name) {
    std::vector<Page*> found;
    bool missing = true;
    for (auto& page : pages_) {
      if (page.path != name) continue;
      missing = false;
      if (!page.tree.empty()) found.push_back(&page);
    }
    if (missing) {
      errors_.push_back(
          {.file = std::string{name}, .at = {}, .message = "a library needs this file", .hint = {}});
    }
    return found;
  }

  void read_head(Page& page) {
    yaml::MappingReader mapping(page.tree.root(), "a library's head", page.errors);
    builder_.version = require_prose(mapping, "version", builder_);
    read_conventions(mapping, builder_.conventions, page.errors);
    mapping.finish();
  }

  void read_themes(Page& page) {
    if (!page.tree.root().is_sequence()) {
      page.errors.add(page.tree.root().at(), "the themes are a list");
      return;
    }
    for (const auto item : page.tree.root().items()) {
      yaml::MappingReader mapping(item, "a theme", page.errors);
      Theme theme;
      theme.id = require_prose(mapping, "theme", builder_);
      theme.title = require_prose(mapping, "title", builder_);
      theme.about = require_prose(mapping, "about", builder_);
      mapping.finish();
      if (std::ranges::find(builder_.themes, theme.id, &Theme::id) != builder_.themes.end())
        page.errors.add(item.at(), fmt::format("theme `{}` is here already", theme.id));
      builder_.themes.push_back(theme);
    }
  }

  /// Finds the factor files and sorts them by theme, then id. Reports files that have no place in a library.
  void place_factors() {
    std::vector<std::string_view> known;
    for (const auto& theme : builder_.themes) known.push_back(theme.id);
    for (auto& page : pages_) {
      if (page.folder().empty()) {
        add_unknown_key_error(page);
        continue;
      }
      const auto theme = std::ranges::find(known, page.folder());
      if (theme == known.end()) {
        page.errors.add({}, fmt::format("themes.yaml has no theme `{}`", page.folder()),
                        did_you_mean(page.folder(), known));
        continue;
      }
      page.theme = static_cast<Index>(theme - known.begin());
      if (!page.tree.empty()) factors_.push_back(&page);
    }
    std::ranges::sort(factors_, {}, [](const Page* page) { return std::pair(page->theme, page->stem()); });
  }

  static void add_unknown_key_error(Page& page) {
    static constexpr std::array<std::string_view, 6> known = {
        "library.yaml", "scales.yaml", "themes.yaml", "bibliography.yaml", "nature.yaml", "context.yaml"};
    if (std::ranges::find(known, page.path) != known.end()) return;
    page.errors.add({}, "this is no file of a library", "a factor is <theme>/<factor>.yaml");
  }

  /// The value under `questions`, or a null value.
  yaml::Value questions_of(const Page& page) const {
    for (const auto& [key, value] : page.tree.root().entries()) {
      if (key.text() == "questions") return value;
    }
    return nothing_.root();
  }

  void read_questions_of(Page& page, std::string_view theme) {
    const auto list = questions_of(page);
    if (!list.is_null()) page.questions = read_questions(list, theme, builder_, page.errors);
  }

  void add_unused_errors(Page* nature) {
    // A rule that could not be read may use any question, so say nothing about unused ones.
    const bool is_complete =
        std::ranges::none_of(builder_.rules, [](const Rule& rule) { return rule.healthy.empty(); });
    const auto is_used = [this](Index question) {
      const auto uses = [question](const Rule& rule) { return refers_to(rule, question); };
      return std::ranges::any_of(builder_.rules, uses) ||
             std::ranges::any_of(builder_.nature.marks,
                                 [question](const Mark& mark) { return refers_to(mark.holds, question); });
    };
    const auto check = [&](Page& page) {
      if (page.bundled || !is_complete) return;
      // `read_questions` returns one index for each item of the list.
      auto question = page.questions.begin();
      for (const auto item : questions_of(page).items()) {
        const auto path = builder_.questions[*question].path;
        if (!path.empty() && !is_used(*question))
          page.errors.add(item.at(), fmt::format("no rule uses question `{}`", path));
        ++question;
      }
    };
    if (nature != nullptr) check(*nature);
    for (auto* page : factors_) check(*page);
    for (auto* page : bibliographies_) {
      if (!page->bundled) add_uncited_errors(*page);
    }
  }

  void add_uncited_errors(Page& page) {
    for (const auto& [key, value] : page.tree.root().entries()) {
      const auto work = std::ranges::find(builder_.works, key.text(), &Work::key);
      if (work == builder_.works.end() ||
          builder_.cited[static_cast<std::size_t>(work - builder_.works.begin())])
        continue;
      page.errors.add(key.at(), fmt::format("nothing cites `{}`", key.text()));
    }
  }

  LoadedLibrary loaded() {
    LoadedLibrary result;
    result.library.rules = arena_->keep(builder_.rules);
    result.library.version = builder_.version;
    result.library.fingerprint = fingerprint_;
    result.library.themes = arena_->keep(builder_.themes);
    result.library.scales = arena_->keep(builder_.scales);
    result.library.questions = arena_->keep(builder_.questions);
    result.library.factors = keep_with_rules(builder_.factors, result.library.rules, *arena_);
    result.library.context = arena_->keep(builder_.context);
    result.library.works = arena_->keep(builder_.works);
    result.library.nature = builder_.nature;
    result.library.conventions = builder_.conventions;
    result.arena = std::move(arena_);
    result.errors = errors_;
    for (const auto& page : pages_)
      std::ranges::copy(page.errors.sorted(), std::back_inserter(result.errors));
    std::ranges::stable_sort(result.errors, {}, &Error::file);
    return result;
  }

  std::unique_ptr<Arena> arena_;
  LibraryBuilder builder_;
  std::string_view fingerprint_;
  std::deque<Page> pages_;  ///< a deque, since pages are referred to by pointer
  yaml::Tree nothing_;      ///< always empty: its root is a null value
  std::vector<Page*> factors_;
  std::vector<Page*> bibliographies_;
  std::vector<Error> errors_;
};

}  // namespace

LoadedLibrary read_library(std::span<const LibraryFile> files) {
  return LibraryReader(files).read();
}

}  // namespace entente
