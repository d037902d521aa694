<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Adapter\Crypto\SodiumSecretBox;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Domain\Clock;

/** Builds what keeps the rows of one network, each when it is first needed. */
final class Stores {

	public readonly Database $database;

	private ?WpdbWebhookStore $webhooks = null;

	private ?WpdbSubscriptions $subscriptions = null;

	private ?WpdbEventStore $events = null;

	private ?WpdbDeliveryStore $deliveries = null;

	public function __construct( private readonly \wpdb $wpdb, public readonly Tables $tables, private readonly Clock $clock ) {
		$this->database = new Database( $wpdb );
	}

	public function migrator(): Migrator {
		return new Migrator( $this->wpdb, $this->database, $this->tables );
	}

	public function webhooks(): WpdbWebhookStore {
		return $this->webhooks ??= new WpdbWebhookStore( $this->wpdb, $this->database, $this->tables, $this->secret_box(), $this->webhook_rows(), fn () => $this->subscriptions()->forget() );
	}

	public function subscriptions(): WpdbSubscriptions {
		return $this->subscriptions ??= new WpdbSubscriptions( $this->wpdb, $this->database, $this->tables );
	}

	public function events(): WpdbEventStore {
		if ( null === $this->events ) {
			$owed         = new OwedDeliveries( $this->wpdb, $this->database, $this->tables );
			$this->events = new WpdbEventStore( $this->wpdb, $this->database, $this->tables, new Sequencer( $this->wpdb, $this->database, $this->tables, $owed ), $owed );
		}
		return $this->events;
	}

	public function deliveries(): WpdbDeliveryStore {
		return $this->deliveries ??= new WpdbDeliveryStore(
			$this->wpdb,
			$this->database,
			$this->tables,
			new DeliveryRows( $this->wpdb, $this->database, $this->tables ),
			new AttemptRows( $this->wpdb, $this->database, $this->tables ),
		);
	}

	public function delivery_names(): DeliveryNames {
		return new DeliveryNames( $this->wpdb, $this->database, $this->tables );
	}

	public function health(): WpdbHealthReader {
		return new WpdbHealthReader( $this->wpdb, $this->database, $this->tables, $this->webhook_rows(), $this->cron_ran() );
	}

	public function cron_ran(): CronRan {
		return new CronRan( $this->wpdb, $this->database, $this->tables, $this->clock );
	}

	/**
	 * @param int $places  How many may send at once at the end of their requests.
	 * @param int $seconds For how long each.
	 */
	public function sender_places( int $places, int $seconds ): SenderPlaces {
		return new SenderPlaces( $this->wpdb, $this->database, $this->tables, $this->clock, $places, $seconds );
	}

	private function webhook_rows(): WebhookRows {
		return new WebhookRows( $this->wpdb, $this->database, $this->tables, $this->secret_box() );
	}

	private function secret_box(): SodiumSecretBox {
		return new SodiumSecretBox( static fn (): string => wp_salt( 'secure_auth' ) );
	}
}
