<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Options\PageViewOptions;
use MultisiteWebhooks\Adapter\Storage\Options\SubscribedTypes;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Subscriptions;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** The copy of what webhooks subscribe to. */
#[CoversClass( SubscribedTypes::class )]
#[CoversClass( PageViewOptions::class )]
final class SubscribedTypesTest extends NetworkTestCase {

	protected function tearDown(): void {
		while ( ms_is_switched() ) {
			restore_current_blog();
		}
		parent::tearDown();
	}

	/** @return array<string, array{int}> */
	public static function sites(): array {
		return [
			'on the main site'  => [ 1 ],
			'on another site' => [ 3 ],
		];
	}

	#[DataProvider( 'sites' )]
	public function test_it_follows_each_change_of_a_webhook( int $site ): void {
		switch_to_blog( $site );
		self::assertFalse( PageViewOptions::may_be_wanted( [ 'site_created' ] ) );

		$id = $this->webhook( [ 'event_types' => [ 'site_created', 'site_deleted' ] ] )->text( 'id' );
		self::assertTrue( PageViewOptions::may_be_wanted( [ 'user_registered', 'site_created' ] ) );
		self::assertFalse( PageViewOptions::may_be_wanted( [ 'user_registered' ] ) );

		Api::patch( "/webhooks/{$id}", [ 'event_types' => [ 'user_registered' ] ] )->json();
		self::assertTrue( PageViewOptions::may_be_wanted( [ 'user_registered' ] ) );
		self::assertFalse( PageViewOptions::may_be_wanted( [ 'site_created' ] ) );

		Api::patch( "/webhooks/{$id}", [ 'event_types' => [ '*' ] ] )->json();
		self::assertTrue( PageViewOptions::may_be_wanted( [ 'site_created' ] ) );

		Api::delete( "/webhooks/{$id}" );
		self::assertFalse( PageViewOptions::may_be_wanted( [ 'site_created' ] ) );
	}

	/** Its deliveries are held, so its events are recorded. */
	public function test_a_paused_webhook_counts(): void {
		$this->webhook(
			[
				'event_types' => [ 'site_created' ],
				'status'      => 'paused',
			]
		);

		self::assertTrue( PageViewOptions::may_be_wanted( [ 'site_created' ] ) );
	}

	#[DataProvider( 'sites' )]
	public function test_while_it_is_missing_everything_may_be_wanted( int $site ): void {
		switch_to_blog( $site );
		delete_network_option( 1, PageViewOptions::SUBSCRIBED );
		delete_blog_option( 1, PageViewOptions::SUBSCRIBED );

		self::assertTrue( PageViewOptions::may_be_wanted( [ 'site_created' ] ) );
	}

	/** On wp-activate.php, where WordPress caches no option of a site. */
	public function test_looking_costs_no_query_while_a_signup_is_activated(): void {
		$this->webhook( [ 'event_types' => [ 'site_created' ] ] );
		wp_installing( true );
		PageViewOptions::may_be_wanted( [ 'user_updated' ] );
		$before = WordPress::database()->num_queries;
		$wanted = [ PageViewOptions::may_be_wanted( [ 'site_created' ] ), PageViewOptions::may_be_wanted( [ 'user_updated' ] ) ];
		$cost   = WordPress::database()->num_queries - $before;
		wp_installing( false );

		self::assertSame( [ [ true, false ], 0 ], [ $wanted, $cost ] );
	}

	public function test_looking_costs_no_query_on_the_main_site_and_one_with_the_other_options_elsewhere(): void {
		$database = WordPress::database();
		$cost     = static function () use ( $database ): int {
			wp_cache_flush_runtime();
			get_option( 'blogname' );
			$before = $database->num_queries;
			PageViewOptions::may_be_wanted( [ 'site_created' ] );
			PageViewOptions::get( 1, PageViewOptions::NEXT_DUE );
			return $database->num_queries - $before;
		};
		if ( wp_using_ext_object_cache() ) {
			PageViewOptions::get( 1, PageViewOptions::NEXT_DUE );
			self::assertSame( 0, $cost() );
			return;
		}
		switch_to_blog( 3 );
		self::assertSame( 1, $cost() );
	}

	public function test_the_main_site_reads_it_with_its_other_options(): void {
		self::assertContains(
			Database::text( "SELECT autoload FROM wp_options WHERE option_name = 'multisite_webhooks_subscribed'" ),
			[ 'on', 'yes' ]
		);
	}

	/** A process that was killed after it had changed a webhook leaves it so. */
	public function test_the_next_cron_run_corrects_a_stale_copy(): void {
		$this->webhook( [ 'event_types' => [ 'site_created' ] ] );
		$stale = [ 'types' => [] ];
		update_network_option( 1, 'multisite_webhooks_subscribed', $stale );
		update_option( 'multisite_webhooks_subscribed', $stale );
		self::assertFalse( PageViewOptions::may_be_wanted( [ 'site_created' ] ) );

		$this->deliver();

		self::assertTrue( PageViewOptions::may_be_wanted( [ 'site_created' ] ) );
	}

	public function test_a_change_by_another_process_while_it_is_written_is_not_lost(): void {
		$looks = 0;
		$copy  = new SubscribedTypes(
			1,
			function () use ( &$looks ): Subscriptions {
				return $this->subscriptions( 0 === $looks++ ? [ 'site_created' ] : [ 'site_created', 'site_deleted' ] );
			},
			static fn (): int => 0,
			static fn (): array => [],
		);

		$copy->refresh();

		self::assertTrue( PageViewOptions::may_be_wanted( [ 'site_deleted' ] ) );
	}

	public function test_processes_that_change_webhooks_at_once_leave_a_copy_with_all_of_them(): void {
		$start     = static fn ( string $name ): Runner => Runner::start( 'create-webhooks', $name, '10' );
		$processes = array_map( $start, [ 'a', 'b', 'c', 'd' ] );
		foreach ( $processes as $process ) {
			$process->expect( 'ready' );
		}
		foreach ( $processes as $process ) {
			$process->tell( 'go' );
		}
		foreach ( $processes as $process ) {
			$process->finish();
		}
		wp_cache_flush();

		$missing = [];
		foreach ( [ 'a', 'b', 'c', 'd' ] as $name ) {
			for ( $i = 0; $i < 10; $i++ ) {
				$missing = [ ...$missing, ...( PageViewOptions::may_be_wanted( [ "{$name}_{$i}" ] ) ? [] : [ "{$name}_{$i}" ] ) ];
			}
		}
		self::assertSame( [], $missing );
	}

	/** @param list<string> $types */
	private function subscriptions( array $types ): Subscriptions {
		$one = new Subscription( WebhookId::none(), $types, null, Format::Standard, WebhookStatus::Active );
		return new class( $one ) implements Subscriptions {

			public function __construct( private readonly Subscription $one ) {}

			public function all(): array {
				return [ $this->one ];
			}
		};
	}
}
