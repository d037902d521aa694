<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Address;

use MultisiteWebhooks\Domain\Webhook\Address\AddressGuard;
use MultisiteWebhooks\Domain\Webhook\Address\Allowed;
use MultisiteWebhooks\Domain\Webhook\Address\AllowedHosts;
use MultisiteWebhooks\Domain\Webhook\Address\NotFound;
use MultisiteWebhooks\Domain\Webhook\Address\Refused;
use MultisiteWebhooks\Domain\Webhook\Address\WebhookUrl;
use MultisiteWebhooks\Test\Fake\TableResolver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( AddressGuard::class )]
final class AddressGuardTest extends TestCase {

	public function test_a_public_host_is_pinned_to_the_addresses_that_were_looked_up(): void {
		self::assertEquals(
			new Allowed( [ '93.184.215.14', '2606:4700::1111' ] ),
			$this->check( 'https://example.com', [ '93.184.215.14', '2606:4700::1111' ] ),
		);
	}

	public function test_one_private_address_among_public_ones_refuses_the_host(): void {
		self::assertEquals(
			new Refused( 'example.com', '10.0.0.1', 'private' ),
			$this->check( 'https://example.com', [ '93.184.215.14', '10.0.0.1' ] ),
		);
	}

	public function test_an_address_in_place_of_a_name_needs_no_look_up(): void {
		self::assertEquals( new Refused( '::1', '::1', 'loopback' ), $this->check( 'http://[::1]:8080/', [] ) );
	}

	public function test_a_name_without_addresses_is_not_found(): void {
		self::assertEquals( new NotFound( 'example.com' ), $this->check( 'https://example.com', [] ) );
	}

	public function test_an_allowed_host_and_port_may_be_private(): void {
		self::assertEquals(
			new Allowed( [ '127.0.0.1' ] ),
			$this->check( 'http://127.0.0.1:8889/x', [], '127.0.0.1:8889, localhost:8889' ),
		);
	}

	public function test_another_port_of_an_allowed_host_stays_refused(): void {
		self::assertEquals(
			new Refused( '127.0.0.1', '127.0.0.1', 'loopback' ),
			$this->check( 'http://127.0.0.1:8888/', [], '127.0.0.1:8889' ),
		);
	}

	public function test_a_host_allowed_without_a_port_is_allowed_on_all(): void {
		self::assertEquals( new Allowed( [ '10.0.0.1' ] ), $this->check( 'https://Example.com:444/', [ '10.0.0.1' ], 'EXAMPLE.com' ) );
	}

	/** @param list<string> $addresses */
	private function check( string $url, array $addresses, string $allowed = '' ): Allowed|Refused|NotFound {
		$guard = new AddressGuard( new TableResolver( [ 'example.com' => $addresses ] ), AllowedHosts::parse( $allowed ) );
		return $guard->check( WebhookUrl::parse( $url ) );
	}
}
