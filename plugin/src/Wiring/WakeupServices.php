<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Wiring;

use MultisiteWebhooks\Adapter\Storage\Events\CommittedView;
use MultisiteWebhooks\Adapter\Storage\Retention\Cleanup;
use MultisiteWebhooks\Adapter\Wakeup\CronWakeup;
use MultisiteWebhooks\Adapter\Wakeup\EndOfRequest;
use MultisiteWebhooks\Adapter\Wakeup\FollowUp;
use MultisiteWebhooks\Adapter\Wakeup\FollowUpRequests;
use MultisiteWebhooks\Adapter\Wakeup\ShortRun;
use MultisiteWebhooks\Adapter\Wakeup\WakeupTurn;
use MultisiteWebhooks\Adapter\Wakeup\Worker\CliWakeup;
use MultisiteWebhooks\Adapter\Wakeup\Worker\CodeVersion;
use MultisiteWebhooks\Adapter\Wakeup\Worker\Workload;
use MultisiteWebhooks\Domain\Delivery\Run\DeliverDue;
use MultisiteWebhooks\Domain\Health\Wakeups;
use MultisiteWebhooks\Edge\Health\BlockedLoopback;
use MultisiteWebhooks\Edge\Safely;

/** Builds what makes deliveries go out, each when it is first needed. */
final class WakeupServices {

	private const SENDER_SLOTS   = 2;
	private const SENDER_SECONDS = 60;
	private const WAITING_SLOTS  = 2;

	private ?EndOfRequest $end_of_request = null;

	private ?CronWakeup $cron = null;

	private ?Cleanup $cleanup = null;

	public function __construct( private readonly Services $services, private readonly DeliveryServices $delivery ) {}

	public function end_of_request(): EndOfRequest {
		$stores                        = $this->services->stores();
		return $this->end_of_request ??= new EndOfRequest(
			$stores->heartbeat(),
			$this->short_run(),
			new CommittedView( $stores->database->tables ),
			$stores->wakeup_times(),
			$this->cron(),
			$this->follow_up_requests(),
			$this->services->clock(),
		);
	}

	public function follow_up(): FollowUp {
		$stores = $this->services->stores();
		return new FollowUp(
			$stores->follow_up_tokens(),
			$this->follow_up_requests(),
			$this->short_run(),
			$stores->heartbeat(),
			$stores->wakeup_times(),
			$this->cron(),
			$this->services->clock(),
		);
	}

	private function follow_up_requests(): FollowUpRequests {
		$stores = $this->services->stores();
		return new FollowUpRequests(
			$stores->database->tables->network,
			$stores->follow_up_tokens(),
			$stores->heartbeat(),
			$this->services->clones(),
		);
	}

	private function short_run(): ShortRun {
		return new ShortRun(
			$this->services->stores()->sender_slots( self::SENDER_SLOTS, self::SENDER_SECONDS, self::WAITING_SLOTS ),
			fn (): DeliverDue => $this->delivery->deliver_due(),
			$this->services->clock(),
		);
	}

	public function cron(): CronWakeup {
		$stores              = $this->services->stores();
		return $this->cron ??= new CronWakeup(
			$stores->database->tables->network,
			$stores->queue(),
			$this->services->clock(),
			$this->turn( ... ),
			$this->start_follow_up( ... ),
		);
	}

	/** The page that has recorded something may still be open: it must not notice a failure. */
	private function start_follow_up(): bool {
		$start = fn (): bool => $this->follow_up_requests()->start( false );
		return true === Safely::call( fn (): bool => $this->services->shield()->around( $start ) );
	}

	/** @param string $file The plugin's main file. */
	public function cli( string $file ): CliWakeup {
		$stores = $this->services->stores();
		return new CliWakeup(
			$this->cron(),
			$this->services->migrator(),
			$stores->connection(),
			$stores->heartbeat(),
			new Workload(
				events: $stores->events(),
				queue: $stores->queue(),
				deliver_due: $this->delivery->deliver_due(),
				subscriptions: $stores->subscriptions(),
				turn: $this->turn(),
				open_events: $this->services->open_events(),
				clones: $this->services->clones(),
				clock: $this->services->clock(),
			),
			new CodeVersion( $file, CodeVersion::config() ),
		);
	}

	public function blocked_loopback(): BlockedLoopback {
		return new BlockedLoopback( fn (): Wakeups => $this->services->stores()->wakeup_times()->all(), $this->services->clock() );
	}

	public function cleanup(): Cleanup {
		return $this->cleanup ??= $this->services->stores()->cleanup( $this->services->retention() );
	}

	private function turn(): WakeupTurn {
		return new WakeupTurn(
			$this->services->migrator(),
			$this->delivery->deliver_due(),
			$this->cleanup(),
			$this->services->stores()->wakeup_times(),
			$this->services->stores()->subscribed_types(),
			$this->services->clock(),
		);
	}
}
