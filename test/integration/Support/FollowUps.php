<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use MultisiteWebhooks\Adapter\Storage\Database as Tables;
use MultisiteWebhooks\Adapter\Storage\Options\FollowUpTokens;
use MultisiteWebhooks\Adapter\Storage\Options\SenderSlots;
use MultisiteWebhooks\Adapter\SystemClock;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;

/** The requests of the network to itself: see mu-plugins/follow-ups.php. */
final class FollowUps {

	private const FILES = [ 'follow-ups', 'follow-ups-to', 'follow-ups-sleep' ];

	public static function watch(): void {
		self::forget();
		MustUse::add( 'follow-ups' );
	}

	public static function forget(): void {
		MustUse::remove( 'follow-ups' );
		foreach ( self::FILES as $name ) {
			if ( is_file( self::file( $name ) ) ) {
				unlink( self::file( $name ) );
			}
		}
	}

	/** How many have arrived. */
	public static function count(): int {
		clearstatcache();
		return is_file( self::file( 'follow-ups' ) ) ? (int) filesize( self::file( 'follow-ups' ) ) : 0;
	}

	/** They get lost from now on. */
	public static function lead_to( string $url ): void {
		file_put_contents( self::file( 'follow-ups-to' ), $url );
	}

	/** It takes each a while to respond. */
	public static function slow_down(): void {
		touch( self::file( 'follow-ups-sleep' ) );
	}

	public static function token( int $number = 1 ): ?string {
		return self::tokens()->issue( $number );
	}

	public static function tokens(): FollowUpTokens {
		return new FollowUpTokens( self::tables(), new SystemClock(), random_bytes( ... ) );
	}

	public static function slots(): SenderSlots {
		return new SenderSlots( self::tables(), new SystemClock(), 2, 60, 2 );
	}

	/** @return int The status of the response. */
	public static function send( string $token ): int {
		$body = http_build_query( [ 'multisite_webhooks_follow_up' => $token ] );
		return Http::signed_out()->send_elsewhere( 'POST', '/', $body, 'application/x-www-form-urlencoded' )->status;
	}

	private static function tables(): Tables {
		return Tables::of_network( WordPress::database(), get_current_network_id() );
	}

	private static function file( string $name ): string {
		return getenv( 'WP_PATH' ) . "/wp-content/{$name}";
	}
}
