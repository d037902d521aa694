<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Adapter\Crypto\SodiumSecretBox;
use MultisiteWebhooks\Adapter\Storage\AttemptRows;
use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\DeliveryRows;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\OwedDeliveries;
use MultisiteWebhooks\Adapter\Storage\Sequencer;
use MultisiteWebhooks\Adapter\Storage\Tables;
use MultisiteWebhooks\Adapter\Storage\WpdbDeliveryStore;
use MultisiteWebhooks\Adapter\Storage\WpdbEventStore;
use MultisiteWebhooks\Adapter\Storage\WpdbSubscriptions;
use MultisiteWebhooks\Adapter\Storage\WpdbWebhookStore;

/** The real stores, on tables that are empty before each test and belong to a network of their own. */
final class MariaDb {

	private const NETWORK = 77;

	private readonly Tables $tables;
	private readonly Database $database;

	public function __construct( private readonly \wpdb $wpdb ) {
		$this->tables   = new Tables( $wpdb->base_prefix, self::NETWORK, (string) $wpdb->sitemeta );
		$this->database = new Database( $wpdb );
		( new Migrator( $wpdb, $this->database, $this->tables ) )->run();
		foreach ( $this->tables->all() as $table ) {
			$this->database->write( $wpdb->prepare( 'DELETE FROM %i WHERE network_id = %d', $table, self::NETWORK ) );
		}
	}

	public static function connected(): self {
		return $GLOBALS['wpdb'] instanceof \wpdb ? new self( $GLOBALS['wpdb'] ) : throw new \LogicException( 'WordPress is not loaded.' );
	}

	public function deliveries(): WpdbDeliveryStore {
		return new WpdbDeliveryStore(
			$this->wpdb,
			$this->database,
			$this->tables,
			new DeliveryRows( $this->wpdb, $this->database, $this->tables ),
			new AttemptRows( $this->wpdb, $this->database, $this->tables )
		);
	}

	public function events(): WpdbEventStore {
		$owed = new OwedDeliveries( $this->wpdb, $this->database, $this->tables );
		return new WpdbEventStore( $this->wpdb, $this->database, $this->tables, new Sequencer( $this->wpdb, $this->database, $this->tables, $owed ), $owed );
	}

	public function subscriptions(): WpdbSubscriptions {
		return new WpdbSubscriptions( $this->wpdb, $this->database, $this->tables );
	}

	public function webhooks( \Closure $changed ): WpdbWebhookStore {
		return new WpdbWebhookStore( $this->wpdb, $this->database, $this->tables, new SodiumSecretBox( static fn (): string => 'a key' ), $changed );
	}
}
