#include "tests/bench/invented.h"

#include <algorithm>
#include <array>

#include "knowledge/description-facts.h"
#include "tests/bench/chance.h"

namespace entente::bench {

namespace {

using Texts = std::array<std::string_view, 16>;

struct Organisation {
  std::string_view key;
  std::string_view name;
};

constexpr std::array<Organisation, 16> organisations = {{
    {"ridgeway", "Ridgeway County Records Office"},
    {"stackhouse", "Stackhouse Records Inc."},
    {"aegean", "Αιγαίον Ναυτιλιακή"},
    {"higashi", "東日本記録保管"},
    {"saltmarsh", "Saltmarsh General Hospital"},
    {"fenwick", "Fenwick Document Services"},
    {"thessaly", "Πανεπιστήμιο Θεσσαλίας"},
    {"minato", "港区役所"},
    {"northgate", "Northgate Haulage"},
    {"lindqvist", "Lindqvist & Söner"},
    {"porto", "Câmara do Porto Velho"},
    {"union", "Local 41, Clerical Workers"},
    {"orchard", "Orchard Valley Growers"},
    {"meridian", "Meridian Data: Archives"},
    {"institute", "Institut für Aktenkunde"},
    {"harbour", "Harbour Trust"},
}};

constexpr Texts goods = {"retention schedules",
                         "a warehouse",
                         "people who know the records",
                         "steady volume",
                         "shelving and vehicles",
                         "software",
                         "its name",
                         "access to the public",
                         "capital",
                         "customers in the north",
                         "training",
                         "a licence",
                         "ναύλα και πλοία",
                         "保管庫",
                         "a laboratory",
                         "drivers"};

constexpr Texts aims = {"One records centre for the inactive files of all departments, run together.",
                        "Bring a joint product to market before either could do so alone.",
                        "Share vehicles and routes, so that neither drives back empty.",
                        "Train the staff of both houses in one school.",
                        "Each side is to put in what the other lacks.",
                        "What is saved is shared half and half: on paper, at least.",
                        "Keep the service open through the winter.",
                        "Put the catalogues of both on line, free for everybody.",
                        "Win tenders that are too large for one.",
                        "Develop a process that uses less water.",
                        "It began as a favour between two managers.",
                        "The first term is three years.",
                        "Αρχή μιας μακράς συνεργασίας.",
                        "両社の記録を一つの倉庫で管理する。",
                        "Sell the one's machines through the other's shops.",
                        "Nothing else was ever written down."};

constexpr Texts subjects = {"The steering group",
                            "The site lead",
                            "Head office",
                            "The night shift",
                            "The liaison officer",
                            "The finance department",
                            "The board",
                            "The project office",
                            "One of the two managers",
                            "The union's delegate",
                            "The warehouse crew",
                            "Their lawyer",
                            "Η διοίκηση",
                            "現場の担当者",
                            "The auditor",
                            "A vice president"};

constexpr Texts predicates = {"meets every month and keeps minutes",
                              "has not been asked since the signing",
                              "agreed on three measures: cost, delivery and complaints",
                              "answers within a day, most of the time",
                              "must ask before changing anything",
                              "learnt the routine of the other side",
                              "said \"nobody told us\" when asked",
                              "has seen the figures of the first year",
                              "left in spring, and no successor was named",
                              "tells of two promises kept and one broken",
                              "went through the contract line by line",
                              "keeps its own files in N:\\alliance",
                              "δεν έχει απαντήσει ακόμη",
                              "はまだ返事をしていない",
                              "calls it a marriage of convenience",
                              "keeps a list of open points # by name"};

constexpr Texts tails = {"",
                         "",
                         "",
                         ", by its own account",
                         " since the launch",
                         ", though not in writing",
                         "; the other side sees it in the same way",
                         ", and it shows in the appraisals",
                         " (two of three agree)",
                         "; the minutes say so",
                         ", as far as could be seen",
                         " in the second year",
                         ", but head office objected in June",
                         "; nobody disputes it",
                         " [see the annex]",
                         ", with one exception: the night shift"};

constexpr Texts informants = {"interview with the site lead", "minutes of the steering group",
                              "annual report, p. 14",         "interview with the finance director",
                              "contract, section 7",          "interview: three members of the crew",
                              "audit of the county",          "local press",
                              "survey of the staff",          "letter to the board",
                              "συνέντευξη με τη διεύθυνση",   "議事録",
                              "internal memorandum",          "conversation on the telephone",
                              "the project's own plan",       "from memory, unchecked"};

/// A number that has nothing to do with those of its neighbours.
std::uint64_t mixed(std::uint64_t number) {
  number += 0x9e3779b97f4a7c15;
  number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
  number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
  return number ^ (number >> 31);
}

std::string two_digits(std::size_t number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string date(Chance& chance) {
  // One after the other: C++ leaves open which operand of + is found first.
  std::string text = "19" + two_digits(85 + chance.below(15));
  text.append("-").append(two_digits(1 + chance.below(12)));
  return text.append("-").append(two_digits(1 + chance.below(28)));
}

/// Invents one alliance.
class Invention {
 public:
  Invention(const Library& library, std::uint64_t seed, Invented& into)
      : library_(library), chance_(seed), into_(into) {}

  void run() {
    into_ = {};
    invent_partners();
    invent_head();
    const auto sources = 2 + chance_.below(3);
    for (std::size_t i = 0; i < sources; ++i) {
      auto& source = into_.sources.emplace_back(chance_.one_of(informants));
      source.append(", ").append(date(chance_));
    }
    // The more partners, the shorter the notes on each: a consultant's day has an end.
    notes_ = 48 + chance_.below(22) - 6 * (into_.partners.size() - 2);
    for (const auto& question : library_.questions) {
      if (question.core) invent_answer(question);
    }
    if (chance_.happens(20)) {
      for (std::size_t i = 0; i < 3; ++i) into_.remarks.push_back(sentence());
    }
  }

 private:
  template <class List>
  auto some_of(const List& list, std::size_t most) {
    std::vector<std::string_view> some;
    for (std::size_t i = 1 + chance_.below(most); i > 0; --i) {
      const auto one = chance_.one_of(list);
      if (std::ranges::find(some, one) == some.end()) some.push_back(one);
    }
    return some;
  }

  const Scale& scale(Fact fact) const { return library_.scales[index_of(fact)]; }

  void invent_partners() {
    const auto count = chance_.happens(60) ? 2 : 3 + chance_.below(2);
    for (auto next = chance_.below(organisations.size()); into_.partners.size() < count;
         next += 1 + chance_.below(3)) {
      const auto& organisation = organisations[next % organisations.size()];
      into_.partners.push_back({.key = organisation.key,
                                .name = organisation.name,
                                .kind = chance_.one_of(scale(Fact::partner_kind).values),
                                .contributes = some_of(goods, 3),
                                .needs = some_of(goods, 2)});
    }
  }

  void invent_head() {
    into_.name = into_.partners[0].name;
    into_.name.append(into_.partners.size() > 2 ? ", " : " and ").append(into_.partners[1].name);
    if (into_.partners.size() > 2) into_.name.append(" and others");
    into_.stage = chance_.one_of(scale(Fact::stage).values);
    into_.as_of = date(chance_);
    into_.form = some_of(scale(Fact::form).values, 2);
    into_.purpose = chance_.one_of(aims);
    for (std::size_t i = chance_.below(3); i > 0; --i) into_.purpose.append(" ").append(chance_.one_of(aims));
  }

  std::string sentence() {
    std::string text(chance_.one_of(subjects));
    text.append(" ").append(chance_.one_of(predicates)).append(chance_.one_of(tails)).append(".");
    return text;
  }

  void invent_answer(const Question& question) {
    if (chance_.happens(6)) return;
    AnsweredQuestion answered{.question = &question, .answer = {}, .by_partner = {}};
    if (question.of == Subject::partner && chance_.happens(70)) {
      for (std::size_t partner = 0; partner < into_.partners.size(); ++partner) {
        if (chance_.happens(4)) continue;
        const bool is_same = !answered.by_partner.empty() && chance_.happens(20);
        answered.by_partner.push_back(
            {.partner = partner, .answer = is_same ? answered.by_partner.back().answer : answer(question)});
      }
      if (answered.by_partner.empty()) return;
    } else {
      answered.answer = answer(question);
    }
    into_.answers.push_back(std::move(answered));
  }

  InventedAnswer answer(const Question& question) {
    InventedAnswer answer;
    const auto kind = chance_.below(100);
    if (kind < 2) return answer;
    const auto& values = library_.scale_of(question).values;
    if (kind < 9) {
      answer.values = {"unknown"};
    } else if (kind < 12) {
      answer.values = {"n/a"};
    } else if (kind < 17) {
      const auto from = chance_.below(values.size() - 1);
      answer.values = {values[from], values[from + 1]};
    } else {
      answer.values = {chance_.happens(45) ? values.back() : chance_.one_of(values)};
    }
    if (!chance_.happens(notes_)) return answer;
    answer.because = sentence();
    if (chance_.happens(15)) answer.because.append(" ").append(sentence());
    if (chance_.happens(70)) answer.source = chance_.one_of(into_.sources);
    return answer;
  }

  const Library& library_;
  Chance chance_;
  Invented& into_;
  std::size_t notes_ = 0;  ///< percent of the answers that have one
};

}  // namespace

Inventor::Inventor(const Library& library, std::uint64_t seed) : library_(library), seed_(mixed(seed)) {}

void Inventor::invent(std::uint64_t number) {
  constexpr std::size_t least = 3000;
  constexpr std::size_t most = 5900;
  auto seed = seed_ ^ number;
  do {
    seed = mixed(seed);
    Invention(library_, seed, invented_).run();
    json_.clear();
    append_json(invented_, json_);
  } while (json_.size() < least || json_.size() > most);
}

}  // namespace entente::bench
