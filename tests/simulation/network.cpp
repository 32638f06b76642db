#include "simulation/network.hpp"

#include "simulation/faulty_disk.hpp"

namespace simulation {

namespace {

constexpr std::size_t remembered_max = 400;
constexpr std::int64_t one_fault_in = 25;
constexpr int faults_in_a_row_max = 3;

}  // namespace

void Network::note(Fault fault) {
    switch (fault) {
        case Fault::RequestLost: return tally_.fault("request_lost");
        case Fault::AnswerLost: return tally_.fault("answer_lost");
        case Fault::Doubled: return tally_.fault("message_doubled");
        case Fault::Busy: return tally_.fault("database_busy");
        case Fault::WriteError: return tally_.fault("write_error");
        case Fault::DiskFull: return tally_.fault("disk_full");
        case Fault::SyncError: return tally_.fault("sync_error");
        case Fault::DeathBeforeAnswer: return tally_.fault("death_before_answer");
        case Fault::DeathWithinCommit: return tally_.fault("death_while_writing");
    }
}

server::Response Network::deliver(const server::Request& request, Repeated repeated) {
    std::optional<server::Response> unheard;  // an answer that was given and got lost
    for (int attempt = 0;; ++attempt) {
        std::optional<Fault> fault;
        if (attempt < faults_in_a_row_max && dice_.one_in(one_fault_in)) {
            fault = static_cast<Fault>(dice_.number(0, static_cast<std::int64_t>(Fault::DeathWithinCommit)));
        }
        auto response = try_once(request, fault);
        const bool is_answer = response && response->status < 500;
        if (is_answer && unheard) check_alike(*unheard, *response, repeated);
        const bool is_unheard = fault == Fault::AnswerLost || fault == Fault::DeathBeforeAnswer;
        if (is_answer && is_unheard) unheard = *response;
        if (!is_answer || is_unheard) {
            if (!fault && attempt > faults_in_a_row_max) {
                report_violation("no answer without a fault: " + request.path + " " + (response ? response->body : ""));
            }
            continue;
        }
        tally_.answer(response->body);
        if (repeated == Repeated::AnsweredAlike) {
            sent_.push_back({request, response->body});
            if (sent_.size() > remembered_max) sent_.pop_front();
        }
        return std::move(*response);
    }
}

std::optional<server::Response> Network::try_once(const server::Request& request, std::optional<Fault> fault) {
    if (!fault) return server_.handle(request);
    switch (*fault) {
        case Fault::RequestLost: note(*fault); return std::nullopt;
        case Fault::AnswerLost: note(*fault); return server_.handle(request);
        case Fault::Doubled: {
            note(*fault);
            server::Response first = server_.handle(request);
            const server::Response second = server_.handle(request);
            if (request.method == "POST" && first.status < 500 && second.status < 500) {
                if (first.status != second.status) {
                    report_violation("a doubled message was answered " + first.body + " and " + second.body);
                }
            }
            return first;
        }
        case Fault::Busy: {
            note(*fault);
            std::optional<server::Response> response;
            server_.while_locked([&] { response = server_.handle(request); });
            return response;
        }
        case Fault::DeathBeforeAnswer: {
            note(*fault);
            server::Response response = server_.handle(request);
            server_.crash_and_restart();
            return response;
        }
        case Fault::WriteError:
        case Fault::DiskFull:
        case Fault::SyncError:
        case Fault::DeathWithinCommit: return with_disk_fault(request, *fault);
    }
    return std::nullopt;
}

std::optional<server::Response> Network::with_disk_fault(const server::Request& request, Fault fault) {
    FaultyDisk& disk = FaultyDisk::installed();
    const bool is_death = fault == Fault::DeathWithinCommit;
    if (fault == Fault::WriteError) disk.order(DiskFault::WriteError, dice_.number(0, 40));
    if (fault == Fault::DiskFull) disk.order(DiskFault::Full, dice_.number(0, 40));
    if (fault == Fault::SyncError) disk.order(DiskFault::SyncError, 0);
    if (is_death) disk.order(DiskFault::Death, dice_.number(0, 60));
    std::optional<server::Response> response = server_.handle(request);
    const bool has_struck = disk.has_struck();
    if (has_struck) note(fault);
    if (has_struck && is_death) {
        server_.crash_and_restart();
        return std::nullopt;  // whoever died doesn't answer
    }
    disk.heal();
    return response;
}

void Network::check_alike(const server::Response& first, const server::Response& second, Repeated repeated) {
    if (repeated == Repeated::AnsweredAnew || first.body == second.body) return;
    report_violation("the same message was answered " + first.body + " and then " + second.body);
}

bool Network::deliver_old_one() {
    if (sent_.empty()) return false;
    const Sent& old = sent_[static_cast<std::size_t>(dice_.number(0, static_cast<std::int64_t>(sent_.size()) - 1))];
    const server::Response response = server_.handle(old.request);
    tally_.answer(response.body);
    if (response.body != old.answer) {
        report_violation("an old message was answered " + response.body + " instead of " + old.answer);
    }
    return true;
}

}  // namespace simulation
