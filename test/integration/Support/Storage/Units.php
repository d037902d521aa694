<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Storage;

use MultisiteWebhooks\Adapter\Storage\Retention\ContentWatermark;
use MultisiteWebhooks\Adapter\Storage\Retention\EventContentSweep;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;
use MultisiteWebhooks\Domain\Delivery\Run\Claim;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryResult;
use MultisiteWebhooks\Domain\Id\DeliveryId;
use MultisiteWebhooks\Domain\Retention\Cutoffs;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\Samples;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Wiring\Stores;

/** Everything that is written in a transaction. Each is wholly done, or not at all. */
final class Units {

	public const NAMES = [ 'positions', 'claim', 'release', 'results', 'resends', 'content' ];

	private readonly Samples $samples;

	public function __construct( private readonly Stores $stores, private readonly int $network ) {
		$this->samples = new Samples();
	}

	/** An empty network, ready for this unit. */
	public function prepare( string $name ): Unit {
		foreach ( Database::TABLES as $table ) {
			Database::write( "DELETE FROM {$table} WHERE network_id = ?", $this->network );
		}
		Database::write( 'DELETE FROM wp_sitemeta WHERE site_id = ?', $this->network );
		Database::write( "INSERT INTO wp_sitemeta ( site_id, meta_key, meta_value ) VALUES ( ?, 'multisite_webhooks_schema', 1 )", $this->network );
		return match ( $name ) {
			'positions' => $this->positions(),
			'claim'     => $this->claim(),
			'release'   => $this->release(),
			'results'   => $this->results(),
			'resends'   => $this->resends(),
			default     => $this->content(),
		};
	}

	/** Two more events with more deliveries than capture writes. */
	public function record(): void {
		for ( $i = 0; $i < 2; $i++ ) {
			$subscriptions = array_map( fn () => $this->samples->subscription( $this->samples->ids->webhook() ), range( 1, 11 ) );
			$this->stores->events()->add( $this->samples->event( $subscriptions ) );
		}
	}

	private function positions(): Unit {
		$this->record();
		return new Unit(
			fn () => $this->stores->events()->sequence( 100 ),
			fn (): array => [ $this->count( Database::EVENTS, 'position IS NOT NULL' ) ],
			[ 2 ],
		);
	}

	private function claim(): Unit {
		$claim = Claim::from( 'token', $this->samples->clock->now() );
		$ids   = $this->due( 3 );
		return new Unit(
			fn () => $this->stores->queue()->claim( $claim, $ids ),
			fn (): array => [ $this->count( Database::EVENTS, "leased_by = 'token'" ) ],
			[ 3 ],
		);
	}

	private function release(): Unit {
		$claim   = Claim::from( 'token', $this->samples->clock->now() );
		$claimed = $this->stores->queue()->claim( $claim, $this->due( 3 ) );
		return new Unit(
			fn () => $this->stores->queue()->release( $claim, array_map( static fn ( Delivery $one ): DeliveryId => $one->id, $claimed ) ),
			fn (): array => [ $this->count( Database::DELIVERIES, "status = 'waiting'" ) ],
			[ 3 ],
		);
	}

	private function results(): Unit {
		$claim   = Claim::from( 'token', $this->samples->clock->now() );
		$results = array_map(
			fn ( Delivery $one ): DeliveryResult => new DeliveryResult(
				$one,
				DeliveryTransition::delivered( $this->samples->clock->now() ),
				$this->attempt(),
			),
			$this->stores->queue()->claim( $claim, $this->due( 3 ) ),
		);
		return new Unit(
			fn () => $this->stores->queue()->save_results( $claim, $results ),
			fn (): array => [ $this->count( Database::DELIVERIES, "status = 'delivered' AND first_started_at IS NOT NULL" ) ],
			[ 3 ],
		);
	}

	private function resends(): Unit {
		$resends = [];
		$due     = $this->due( 2 );
		// Reading writes them down.
		$this->stores->deliveries()->page( new DeliveryQuery() );
		foreach ( $due as $id ) {
			$delivery  = $this->stores->deliveries()->find( $id ) ?? throw new \LogicException( 'It is there.' );
			$resends[] = $delivery->resend( $this->samples->ids->delivery(), WebhookStatus::Active, $this->samples->clock->now() );
		}
		return new Unit(
			fn () => $this->stores->recover()->add_all( $resends ),
			fn (): array => [ $this->count( Database::DELIVERIES, "resend_of <> ''" ) ],
			[ 2 ],
		);
	}

	private function content(): Unit {
		$this->stores->events()->add( $this->samples->event( [] ) );
		$this->stores->events()->add( $this->samples->event( [] ) );
		$this->stores->events()->sequence( 100 );
		$later    = $this->samples->clock->now()->modify( '+1 year' );
		$database = $this->stores->database;
		$sweep    = new EventContentSweep( $database, new ContentWatermark( $database ) );
		return new Unit(
			static fn () => $sweep->batch( '', new Cutoffs( $later, $later ) ),
			fn (): array => [ $this->count( Database::EVENTS, "envelope = ''" ) ],
			[ 2 ],
		);
	}

	/** @return list<DeliveryId> */
	private function due( int $count ): array {
		$hook = $this->samples->ids->webhook();
		for ( $i = 0; $i < $count; $i++ ) {
			$this->stores->events()->add( $this->samples->event( [ $this->samples->subscription( $hook ) ] ) );
		}
		return $this->stores->queue()->due( $this->samples->clock->now(), $count )[ $hook->value ] ?? [];
	}

	private function attempt(): Attempt {
		$now = $this->samples->clock->now();
		return new Attempt(
			number: 1,
			planned_at: $now,
			at: $now,
			duration_ms: 12,
			status_code: 200,
			failure: null,
			request_headers: [ 'a' => 'b' ],
			request_body: null,
			response_headers: [],
			response_body: 'ok',
		);
	}

	private function count( string $table, string $where = '1' ): int {
		return Database::count( $table, "network_id = {$this->network} AND ( {$where} )" );
	}
}
