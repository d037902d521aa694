<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Run;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Schedule\ChooseNext;
use MultisiteWebhooks\Domain\Delivery\Schedule\Throttles;
use MultisiteWebhooks\Domain\Delivery\Schedule\TrafficStore;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;

/** Starts runs of DeliverDue: what they share lives as long as the process, the rest as long as a run. */
final readonly class DeliveryRuns {

	public function __construct(
		private EventStore $events,
		private DeliveryQueue $queue,
		private ChooseNext $choose,
		private LoadBodies $load_bodies,
		private AttemptDelivery $attempt,
		private ReportResults $report,
		private Throttles $throttles,
		private TrafficStore $traffic,
		private WebhookCache $webhook_cache,
		private NewIds $ids,
		private Clock $clock,
		private int $lease_ms = Claim::LEASE_MS,
	) {}

	public function start( RunLimits $limits ): DeliveryRun {
		$this->webhook_cache->refresh();
		return new DeliveryRun(
			new Claims( $this->events, $this->queue, $this->choose, $this->clock, $limits, $this->ids->ulid(), $this->lease_ms ),
			$this->load_bodies,
			$this->attempt,
			$this->report,
			$this->throttles,
			new InFlight( $this->throttles, $this->traffic, $this->webhook_cache, $this->clock ),
			$this->clock,
		);
	}
}
