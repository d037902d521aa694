<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\UltimateMultisite;

use MultisiteWebhooks\Edge\Words\AvailabilityWords;
use MultisiteWebhooks\Integration\UltimateMultisite\UltimateMultisiteAvailability;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\MustUse;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversClass;

/** What the catalog says about events that can't happen now, without Ultimate Multisite and with it. */
#[CoversClass( UltimateMultisiteAvailability::class )]
#[CoversClass( AvailabilityWords::class )]
final class UltimateMultisiteAvailabilityTest extends NetworkTestCase {

	private const PLUGINS = [ 'woo-by-another-name/woocommerce.php' ];

	protected function tearDown(): void {
		MustUse::remove( 'ultimate-multisite-active' );
		delete_site_option( 'test_wu_settings' );
		update_blog_option( 3, 'active_plugins', [] );
		parent::tearDown();
	}

	public function test_without_it_none_of_its_events_can_happen_and_all_others_can(): void {
		foreach ( Http::as_user( 'admin' )->send( 'GET', '/event-types?per_page=100' )->json()->items() as $type ) {
			if ( 'ultimate-multisite' !== $type->text( 'source' ) ) {
				self::assertNull( $type->at( 'availability' )->value, $type->text( 'slug' ) );
				continue;
			}
			self::assertSame( 'ultimate_multisite_inactive', $type->text( 'availability', 'reason' ), $type->text( 'slug' ) );
			self::assertSame( 'Ultimate Multisite is not active.', $type->text( 'availability', 'message' ) );
			self::assertStringEndsWith( ' Requires Ultimate Multisite.', $type->text( 'description' ) );
		}
	}

	public function test_with_it_they_can_happen_but_for_those_that_need_more(): void {
		MustUse::add( 'ultimate-multisite-active' );

		self::assertSame(
			[
				'demo_site_expiring'        => 'Ultimate Multisite’s setting “Send Expiration Warning Email” is off.',
				'subsite_woocommerce_order' => 'WooCommerce is not active on any site.',
			],
			$this->unavailable(),
		);
	}

	public function test_what_they_need_is_read_anew_each_time(): void {
		MustUse::add( 'ultimate-multisite-active' );
		update_site_option( 'test_wu_settings', [ 'demo_expiring_notification' => 1 ] );
		update_blog_option( 3, 'active_plugins', self::PLUGINS );

		self::assertSame( [], $this->unavailable() );

		update_site_option( 'test_wu_settings', [ 'demo_expiring_notification' => 0 ] );

		self::assertSame( [ 'demo_site_expiring' ], array_keys( $this->unavailable() ) );
	}

	/** @return array<string, string> Why, by slug. */
	private function unavailable(): array {
		$found = [];
		foreach ( Http::as_user( 'admin' )->send( 'GET', '/event-types?per_page=100&orderby=slug' )->json()->items() as $type ) {
			if ( null !== $type->at( 'availability' )->value ) {
				$found[ $type->text( 'slug' ) ] = $type->text( 'availability', 'message' );
			}
		}
		return $found;
	}
}
