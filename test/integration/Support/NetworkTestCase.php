<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\TestCase;

/** Each test begins on a network without webhooks, events and deliveries, with an empty receiver, signed in as a super admin. */
abstract class NetworkTestCase extends TestCase {

	private Hooks $hooks;

	private Complaints $complaints;

	protected function setUp(): void {
		rest_get_server();
		$this->hooks      = Hooks::remember();
		$this->complaints = new Complaints();
		wp_set_current_user( 1 );
		// WordPress leaves it on once a process has created a site by wpmu_create_blog(), and caches no options from then on.
		wp_installing( false );
		wp_cache_flush();
		$this->delete_webhooks();
		foreach ( Database::TABLES as $table ) {
			Database::write( "DELETE FROM {$table}" );
		}
		Database::write(
			"DELETE FROM wp_sitemeta WHERE meta_key LIKE 'multisite_webhooks_%'
			AND meta_key NOT IN ( 'multisite_webhooks_schema', 'multisite_webhooks_subscribed' )"
		);
		// The stores' contract runs for a network that has no row of its own: an uninstallation would keep the tables for it.
		Database::write( "DELETE FROM wp_sitemeta WHERE meta_key LIKE 'multisite_webhooks_%' AND site_id NOT IN ( SELECT id FROM wp_site )" );
		wp_cache_flush();
		Receiver::clear();
	}

	protected function assertPostConditions(): void {
		self::assertSame( [], $this->complaints->all() );
	}

	protected function tearDown(): void {
		$this->hooks->restore();
	}

	/** Deleting one here makes this process read the webhooks again, and one that a test has left does as well as a new one. */
	private function delete_webhooks(): void {
		$left = Api::get( '/webhooks', [ 'per_page' => 1 ] )->json()->texts( 'id' )[0] ?? '';
		Database::write( 'DELETE FROM ' . Database::WEBHOOKS . ' WHERE id <> ?', $left );
		if ( '' !== $left && 200 === Api::delete( "/webhooks/{$left}" )->status ) {
			return;
		}
		// There was none, or a test has damaged it.
		Database::write( 'DELETE FROM ' . Database::WEBHOOKS );
		Api::delete( "/webhooks/{$this->webhook()->text( 'id' )}" );
	}

	/**
	 * @param array<string, mixed> $fields
	 * @return Json The response to its creation, with its secret.
	 */
	protected function webhook( array $fields = [] ): Json {
		return Api::post(
			'/webhooks',
			$fields + [
				'url'         => Receiver::url(),
				'event_types' => [ '*' ],
			]
		)->json( 201 );
	}

	/**
	 * @param array<array-key, mixed> $payload
	 * @return string The event's id.
	 */
	protected function record( string $slug = 'payment_received', array $payload = [ 'payment_id' => 1 ], ?int $site = null ): string {
		$id = multisite_webhooks_record( $slug, $payload, $site );
		self::assertIsString( $id );
		return $id;
	}

	/** Whoever reads deliveries first writes those that only their events list. */
	protected static function write_deliveries(): void {
		Api::get( '/deliveries', [ 'per_page' => 1 ] );
	}

	/** As WP-Cron does each minute. */
	protected function deliver(): void {
		do_action( 'multisite_webhooks_deliver' );
	}

	/**
	 * @param array<string, string|int> $query
	 * @return list<Json>
	 */
	protected function deliveries( array $query = [] ): array {
		return Api::get( '/deliveries', $query + [ 'per_page' => 100 ] )->json()->items();
	}

	/** The only delivery there is, with its attempts. */
	protected function delivery(): Json {
		$all = $this->deliveries();
		self::assertCount( 1, $all );
		return Api::get( '/deliveries/' . $all[0]->text( 'id' ) )->json();
	}

	/** @return list<string> */
	protected function statuses(): array {
		$statuses = array_map( static fn ( Json $delivery ): string => $delivery->text( 'status' ), $this->deliveries() );
		sort( $statuses );
		return $statuses;
	}
}
