<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Fuzz;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Webhook\Address\AddressGuard;
use MultisiteWebhooks\Domain\Webhook\Address\Allowed;
use MultisiteWebhooks\Domain\Webhook\Address\AllowedHosts;
use MultisiteWebhooks\Domain\Webhook\Address\PublicAddress;
use MultisiteWebhooks\Domain\Webhook\Address\WebhookUrl;
use MultisiteWebhooks\Test\Fake\TableResolver;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversNothing;

/** Random URLs that are close to valid ones. */
#[CoversNothing]
final class RandomUrlsTest extends NetworkTestCase {

	private const BEGINNINGS = [ 'https://', 'http://', 'HTTP://', 'https:/', 'http:////', '//', 'ftp://' ];
	private const HOSTS      = [
		'example.com', '127.0.0.1', '169.254.169.254', '[::1]', '[::ffff:10.0.0.1]', '10.1', '0x7f000001', '2130706433', '0177.1',
		'localhost', 'bücher.example', 'a.b.c.', '①②⑦.0.0.1', '127。0。0。1',
	];
	private const ENDS       = [
		'', '/', ':80/', ':0', ':65536', ':443/a?b=c#d', '/%00', '/..//', '?', '#', '@evil.test/', ':pass@10.0.0.1/', '\\@10.0.0.1',
	];

	private Chance $chance;

	protected function setUp(): void {
		parent::setUp();
		$this->chance = Chance::new();
	}

	public function test_an_address_is_read_or_refused_and_never_leads_to_a_private_address(): void {
		$guard = new AddressGuard( new TableResolver( [] ), AllowedHosts::parse( '' ) );
		for ( $round = 0; $round < 10 * Chance::rounds(); $round++ ) {
			$text = $this->address();
			$url  = $this->read( $text );
			if ( null === $url ) {
				continue;
			}
			$verdict = $guard->check( $url );
			$private = $verdict instanceof Allowed
				? array_filter( $verdict->addresses, static fn ( string $ip ): bool => null !== PublicAddress::refusal( $ip ) )
				: [];
			self::assertSame( [], $private, $this->named( $text ) );
		}
	}

	/** What WordPress and curl read must be the host that was checked. */
	public function test_an_address_that_is_taken_has_one_host_for_every_reader(): void {
		for ( $round = 0; $round < 10 * Chance::rounds(); $round++ ) {
			$text = $this->address();
			$url  = $this->read( $text );
			if ( null === $url || str_contains( $url->host, ':' ) ) {
				continue;
			}
			self::assertMatchesRegularExpression( '/\A[a-z0-9._-]+\z/', $url->host, $this->named( $text ) );
			self::assertMatchesRegularExpression( '#\Ahttps?://[^/?\#@]+([/?\#]|\z)#i', $text, $this->named( $text ) );
		}
	}

	public function test_rest_accepts_an_address_or_names_the_field(): void {
		for ( $round = 0; $round < Chance::rounds(); $round++ ) {
			$text = mb_scrub( $this->address(), 'UTF-8' );
			$reply = Api::post( '/webhooks', [ 'url' => $text, 'event_types' => [ 'payment_received' ] ] );
			self::assertContains( $reply->status, [ 201, 400 ], $this->named( $text ) );
			if ( 400 !== $reply->status ) {
				continue;
			}

			self::assertSame( [ 'url' ], $reply->refused_fields(), $this->named( $text ) );
		}
	}

	private function address(): string {
		$text = $this->chance->one_of( self::BEGINNINGS ) . $this->chance->one_of( self::HOSTS ) . $this->chance->one_of( self::ENDS );
		return $this->chance->is( 60 ) ? $this->chance->damaged( $text ) : $text;
	}

	private function read( string $text ): ?WebhookUrl {
		try {
			return WebhookUrl::parse( $text );
		} catch ( InvalidInput ) {
			return null;
		}
	}

	private function named( string $text ): string {
		return "FUZZ_SEED={$this->chance->seed}: " . json_encode( $text, JSON_INVALID_UTF8_SUBSTITUTE );
	}
}
