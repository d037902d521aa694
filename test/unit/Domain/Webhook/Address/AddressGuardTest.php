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
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

#[CoversClass( AddressGuard::class )]
final class AddressGuardTest extends TestCase {

	public function test_a_public_host_is_pinned_to_the_addresses_that_were_looked_up(): void {
		self::assertEquals(
			new Allowed( [ '93.184.215.14', '2606:4700::1111' ] ),
			$this->check( 'https://example.com', [ '93.184.215.14', '2606:4700::1111' ] ),
		);
	}

	/**
	 * @param list<string>           $addresses
	 * @param non-empty-list<string> $used
	 */
	#[DataProvider( 'mixed' )]
	public function test_only_the_public_addresses_of_a_host_are_used( array $addresses, array $used, string $ip, string $rule ): void {
		self::assertEquals(
			new Allowed( $used, new Refused( 'example.com', $ip, $rule ) ),
			$this->check( 'https://example.com', $addresses ),
		);
	}

	/** @return array<string, array{list<string>, non-empty-list<string>, string, string}> */
	public static function mixed(): array {
		return [
			'a private one'              => [ [ '93.184.215.14', '10.0.0.1' ], [ '93.184.215.14' ], '10.0.0.1', 'private' ],
			'a link-local AAAA'          => [ [ 'fe80::1', '93.184.215.14' ], [ '93.184.215.14' ], 'fe80::1', 'link_local' ],
			'a unique local AAAA'        => [ [ '93.184.215.14', 'fd00::1' ], [ '93.184.215.14' ], 'fd00::1', 'private' ],
			'IPv4 in IPv6'               => [ [ '::ffff:127.0.0.1', '1.1.1.1' ], [ '1.1.1.1' ], '::ffff:127.0.0.1', 'loopback' ],
			'several'                    => [ [ '::1', '1.1.1.1', '10.0.0.1', '1.0.0.1' ], [ '1.1.1.1', '1.0.0.1' ], '::1', 'loopback' ],
		];
	}

	public function test_a_host_without_a_public_address_is_refused_by_the_first(): void {
		self::assertEquals(
			new Refused( 'example.com', 'fe80::1', 'link_local' ),
			$this->check( 'https://example.com', [ 'fe80::1', '10.0.0.1' ] ),
		);
	}

	public function test_what_is_no_address_is_not_used(): void {
		self::assertEquals(
			new Allowed( [ '2606:4700::1111' ] ),
			$this->check( 'https://example.com', [ '1.1.1.1,10.0.0.1', '2606:4700:0::1111', 'localhost', '2606:4700::1111', '' ] ),
		);
		self::assertEquals( new NotFound( 'example.com' ), $this->check( 'https://example.com', [ '1.1.1.1:80' ], 'example.com' ) );
	}

	#[TestWith( [ 'https://localhost./', 'localhost.' ] )]
	#[TestWith( [ 'http://a.localhost:8080/', 'a.localhost' ] )]
	#[TestWith( [ 'https://hooks.test/', 'hooks.test' ] )]
	public function test_a_reserved_name_is_refused_whatever_it_resolves_to( string $url, string $host ): void {
		$guard = new AddressGuard( new TableResolver( [ $host => [ '93.184.215.14' ] ] ), AllowedHosts::parse( '' ) );

		self::assertEquals( new Refused( $host, '', 'name' ), $guard->check( WebhookUrl::parse( $url ) ) );
	}

	public function test_a_port_of_another_protocol_is_refused(): void {
		self::assertEquals(
			new Refused( 'example.com', '', 'port', 6667 ),
			$this->check( 'https://example.com:6667/', [ '93.184.215.14' ] ),
		);
		self::assertEquals(
			[ 'ip' => '', 'rule' => 'port', 'port' => '22' ],
			$this->refused( 'http://93.184.215.14:22/' )->facts(),
		);
	}

	public function test_the_admin_may_allow_a_port_and_a_reserved_name(): void {
		self::assertEquals(
			new Allowed( [ '93.184.215.14' ] ),
			$this->check( 'https://example.com:81/', [ '93.184.215.14' ], 'example.com:81' ),
		);
		$guard = new AddressGuard( new TableResolver( [ 'crm.internal' => [ '10.0.0.5' ] ] ), AllowedHosts::parse( 'crm.internal' ) );
		self::assertEquals( new Allowed( [ '10.0.0.5' ] ), $guard->check( WebhookUrl::parse( 'https://crm.internal/' ) ) );
	}

	public function test_an_address_that_cannot_be_read_is_not_found_so_that_its_deliveries_are_kept(): void {
		$guard = new AddressGuard( new TableResolver( [] ), AllowedHosts::parse( '' ) );

		self::assertEquals( new NotFound( 'unreadable.invalid' ), $guard->check( WebhookUrl::unreadable() ) );
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

	private function refused( string $url ): Refused {
		$checked = $this->check( $url, [] );
		return $checked instanceof Refused ? $checked : throw new \LogicException( $url );
	}

	/** @param list<string> $addresses */
	private function check( string $url, array $addresses, string $allowed = '' ): Allowed|Refused|NotFound {
		$guard = new AddressGuard( new TableResolver( [ 'example.com' => $addresses ] ), AllowedHosts::parse( $allowed ) );
		return $guard->check( WebhookUrl::parse( $url ) );
	}
}
