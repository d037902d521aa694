<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Adapter\Crypto\SodiumSecretBox;
use MultisiteWebhooks\Adapter\Storage\Deliveries\AttemptRows;
use MultisiteWebhooks\Adapter\Storage\Deliveries\DeliveryNames;
use MultisiteWebhooks\Adapter\Storage\Deliveries\DeliveryRows;
use MultisiteWebhooks\Adapter\Storage\Deliveries\ResendRows;
use MultisiteWebhooks\Adapter\Storage\Deliveries\Transitions;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbBreakerStore;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbDeliveryQueue;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbDeliveryStore;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbQueuedStore;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbRateLimiter;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbRecoverStore;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbResendStore;
use MultisiteWebhooks\Adapter\Storage\Events\PlannedDeliveryRows;
use MultisiteWebhooks\Adapter\Storage\Events\Sequencer;
use MultisiteWebhooks\Adapter\Storage\Events\WpdbEventStore;
use MultisiteWebhooks\Adapter\Storage\Health\TableSizes;
use MultisiteWebhooks\Adapter\Storage\Health\WpdbHealthReader;
use MultisiteWebhooks\Adapter\Storage\Health\WriteProbe;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\Options\AtomicOption;
use MultisiteWebhooks\Adapter\Storage\Options\HomeOption;
use MultisiteWebhooks\Adapter\Storage\Options\SenderSlots;
use MultisiteWebhooks\Adapter\Storage\Options\WakeupTimes;
use MultisiteWebhooks\Adapter\Storage\Options\WorkerHeartbeat;
use MultisiteWebhooks\Adapter\Storage\Retention\AttemptContentSweep;
use MultisiteWebhooks\Adapter\Storage\Retention\Cleanup;
use MultisiteWebhooks\Adapter\Storage\Retention\ContentWatermark;
use MultisiteWebhooks\Adapter\Storage\Retention\EndedDeliveries;
use MultisiteWebhooks\Adapter\Storage\Retention\EventContentSweep;
use MultisiteWebhooks\Adapter\Storage\Retention\ExpiredAttempts;
use MultisiteWebhooks\Adapter\Storage\Retention\OldDeliverySweep;
use MultisiteWebhooks\Adapter\Storage\Retention\OldEventSweep;
use MultisiteWebhooks\Adapter\Storage\Sql\RowLocks;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WebhookFailures;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WebhookRows;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WpdbSubscriptions;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WpdbWebhookStore;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Retention\RetentionSetting;

/** Builds what keeps the rows of one network, each when it is first needed. */
final class Stores {

	public readonly Database $database;

	private ?WpdbWebhookStore $webhooks = null;

	private ?WpdbSubscriptions $subscriptions = null;

	private ?WpdbEventStore $events = null;

	private ?WpdbDeliveryStore $deliveries = null;

	private ?WpdbDeliveryQueue $queue = null;

	private ?WorkerHeartbeat $heartbeat = null;

	public function __construct( private readonly \wpdb $wpdb, public readonly Tables $tables, private readonly Clock $clock ) {
		$this->database = new Database( $wpdb );
	}

	public function connection(): Connection {
		return new Connection( $this->wpdb );
	}

	public function migrator(): Migrator {
		return new Migrator( $this->wpdb, $this->database, $this->tables );
	}

	public function webhooks(): WpdbWebhookStore {
		return $this->webhooks ??= new WpdbWebhookStore( $this->wpdb, $this->database, $this->tables, $this->secret_box(), $this->webhook_rows(), new WebhookFailures( $this->wpdb, $this->database, $this->tables ), fn () => $this->subscriptions()->forget() );
	}

	public function subscriptions(): WpdbSubscriptions {
		return $this->subscriptions ??= new WpdbSubscriptions( $this->wpdb, $this->database, $this->tables );
	}

	public function events(): WpdbEventStore {
		return $this->events ??= new WpdbEventStore( $this->wpdb, $this->database, $this->tables, $this->sequencer(), $this->owed_deliveries(), $this->kept_from() );
	}

	public function deliveries(): WpdbDeliveryStore {
		return $this->deliveries ??= new WpdbDeliveryStore(
			$this->wpdb,
			$this->database,
			$this->tables,
			$this->sequencer(),
			$this->delivery_rows(),
			$this->attempt_rows(),
		);
	}

	public function resends(): WpdbResendStore {
		return new WpdbResendStore( $this->wpdb, $this->database, $this->tables, $this->delivery_rows(), $this->resend_rows() );
	}

	public function waiting(): WpdbQueuedStore {
		return new WpdbQueuedStore( $this->wpdb, $this->database, $this->tables );
	}

	public function recover(): WpdbRecoverStore {
		return new WpdbRecoverStore( $this->wpdb, $this->database, $this->tables, $this->delivery_rows(), $this->resend_rows() );
	}

	public function queue(): WpdbDeliveryQueue {
		return $this->queue ??= new WpdbDeliveryQueue(
			$this->wpdb,
			$this->database,
			$this->tables,
			$this->delivery_rows(),
			new Transitions( $this->database, $this->tables, $this->attempt_rows() ),
			$this->sequencer(),
			new RowLocks( $this->wpdb ),
		);
	}

	public function breakers(): WpdbBreakerStore {
		return new WpdbBreakerStore( $this->wpdb, $this->database, $this->tables );
	}

	public function rate_limiter(): WpdbRateLimiter {
		return new WpdbRateLimiter( $this->wpdb, $this->database, $this->tables );
	}

	public function delivery_names(): DeliveryNames {
		return new DeliveryNames( $this->wpdb, $this->database, $this->tables );
	}

	public function home(): HomeOption {
		return new HomeOption( $this->wpdb, $this->database, $this->tables );
	}

	public function health(): WpdbHealthReader {
		return new WpdbHealthReader( $this->wpdb, $this->database, $this->tables, $this->sequencer(), $this->webhook_rows(), $this->wakeup_times(), new TableSizes( $this->wpdb, $this->database, $this->tables ) );
	}

	public function write_probe(): WriteProbe {
		return new WriteProbe( $this->wpdb, $this->database, $this->tables );
	}

	public function wakeup_times(): WakeupTimes {
		return new WakeupTimes( $this->wpdb, $this->database, $this->tables, $this->clock, $this->heartbeat() );
	}

	public function heartbeat(): WorkerHeartbeat {
		return $this->heartbeat ??= new WorkerHeartbeat( $this->wpdb, $this->database, $this->tables, $this->clock );
	}

	public function cleanup( RetentionSetting $kept ): Cleanup {
		$ended    = new EndedDeliveries( $this->wpdb, $this->database, $this->tables );
		$attempts = new ExpiredAttempts( $this->wpdb, $this->database, $this->tables );
		return new Cleanup(
			new AtomicOption( $this->wpdb, $this->database, $this->tables, 'multisite_webhooks_cleanup_due' ),
			new AtomicOption( $this->wpdb, $this->database, $this->tables, 'multisite_webhooks_cleanup_place' ),
			[
				new EventContentSweep( $this->wpdb, $this->database, $this->tables, $this->kept_from() ),
				new AttemptContentSweep( $ended, $attempts ),
				new OldDeliverySweep( $this->wpdb, $this->database, $this->tables, $ended, $attempts ),
				new OldEventSweep( $this->wpdb, $this->database, $this->tables ),
			],
			$kept,
			$this->clock,
		);
	}

	/**
	 * @param int $places  How many may send at once at the end of their requests.
	 * @param int $seconds For how long each.
	 */
	public function sender_places( int $places, int $seconds ): SenderSlots {
		return new SenderSlots( $this->wpdb, $this->database, $this->tables, $this->clock, $places, $seconds );
	}

	private function sequencer(): Sequencer {
		return new Sequencer( $this->wpdb, $this->database, $this->tables, $this->owed_deliveries() );
	}

	private function owed_deliveries(): PlannedDeliveryRows {
		return new PlannedDeliveryRows( $this->database, $this->tables );
	}

	private function kept_from(): ContentWatermark {
		return new ContentWatermark( $this->wpdb, $this->database, $this->tables );
	}

	private function delivery_rows(): DeliveryRows {
		return new DeliveryRows( $this->database, $this->tables );
	}

	private function attempt_rows(): AttemptRows {
		return new AttemptRows( $this->wpdb, $this->database, $this->tables );
	}

	private function resend_rows(): ResendRows {
		return new ResendRows( $this->wpdb, $this->database, $this->tables, $this->delivery_rows() );
	}

	private function webhook_rows(): WebhookRows {
		return new WebhookRows( $this->wpdb, $this->database, $this->tables, $this->secret_box() );
	}

	private function secret_box(): SodiumSecretBox {
		return new SodiumSecretBox( static fn (): string => wp_salt( 'secure_auth' ) );
	}
}
