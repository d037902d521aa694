<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Schedule;

use MultisiteWebhooks\Domain\Delivery\Schedule\HostLimits;
use MultisiteWebhooks\Domain\Delivery\Schedule\Throttles;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** One webhook takes no room from another, and all of a host together have a generous limit. */
#[CoversClass( Throttles::class )]
final class ThrottlesTest extends TestCase {

	private Samples $samples;

	private Throttles $throttles;

	protected function setUp(): void {
		$this->samples   = new Samples();
		$this->throttles = new Throttles( HostLimits::of( ... ) );
	}

	public function test_a_webhook_that_hangs_takes_no_room_from_one_at_the_same_host(): void {
		$hangs = $this->samples->webhook( 'Hangs', url: 'https://example.com/hangs' );
		$works = $this->samples->webhook( 'Works', url: 'https://example.com/works' );

		self::assertSame( [ 8, 8 ], [ $this->fill( $hangs ), $this->fill( $works ) ] );
	}

	public function test_a_webhook_that_fails_slows_down_no_other_at_the_same_host(): void {
		$fails = $this->samples->webhook( 'Fails' );
		$works = $this->samples->webhook( 'Works' );
		$this->fill( $fails );
		$this->throttles->of( $fails )->failed( 0 );

		self::assertSame( [ 0, 8 ], [ $this->fill( $fails ), $this->fill( $works ) ] );
	}

	public function test_all_webhooks_of_a_host_have_a_limit_together(): void {
		$started = 0;
		for ( $i = 0; $i < 20; $i++ ) {
			$started += $this->fill( $this->samples->webhook( "{$i}" ) );
		}

		self::assertSame( 64, $started );
		self::assertSame( 8, $this->fill( $this->samples->webhook( 'Elsewhere', url: 'https://other.example/' ) ) );
	}

	public function test_what_is_abandoned_takes_no_room_from_the_webhook_or_its_host(): void {
		$this->throttles = new Throttles( static fn (): HostLimits => new HostLimits( 8, null, 8 ) );
		$paused          = $this->samples->webhook( 'Paused' );
		$other           = $this->samples->webhook( 'Other' );
		self::assertSame( [ 8, 0 ], [ $this->fill( $paused ), $this->fill( $other ) ] );

		$this->throttles->abandon( $paused, 8 );

		self::assertSame( 8, $this->fill( $other ) );
		self::assertTrue( $this->throttles->of( $paused )->has_room() );
	}

	private function fill( Webhook $webhook ): int {
		$started = 0;
		while ( $this->throttles->have_room( $webhook ) ) {
			$this->throttles->started( $webhook );
			++$started;
		}
		return $started;
	}
}
