<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Address;

use MultisiteWebhooks\Domain\Webhook\Address\AllowedHosts;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( AllowedHosts::class )]
final class AllowedHostsTest extends TestCase {

	#[DataProvider( 'lists' )]
	public function test_a_list_names_hosts_and_ports( string $list, string $host, int $port, bool $included ): void {
		self::assertSame( $included, AllowedHosts::parse( $list )->includes( $host, $port ) );
	}

	/** @return array<string, array{string, string, int, bool}> */
	public static function lists(): array {
		return [
			'nothing'                     => [ '', 'example.com', 80, false ],
			'an empty item'               => [ ' , ', '', 80, false ],
			'a host, on any port'         => [ 'a.example.com, crm.internal', 'crm.internal', 25, true ],
			'a part of a host'            => [ 'crm.internal', 'internal', 80, false ],
			'a host below it'             => [ 'crm.internal', 'a.crm.internal', 80, false ],
			'its port'                    => [ 'crm.internal:8443', 'crm.internal', 8443, true ],
			'another port'                => [ 'crm.internal:8443', 'crm.internal', 443, false ],
			'upper case'                  => [ 'CRM.Internal:8443', 'crm.internal', 8443, true ],
			'a last dot in the list'      => [ 'crm.internal.', 'crm.internal', 443, true ],
			'a last dot in the URL'       => [ 'crm.internal:443', 'crm.internal.', 443, true ],
			'letters beyond ASCII'        => [ 'Bücher.internal', 'xn--bcher-kva.internal', 443, true ],
			'an address in IPv4'          => [ '10.0.0.5:8080', '10.0.0.5', 8080, true ],
			'a short address in IPv4'     => [ '10.5:8080', '10.0.0.5', 8080, false ],
			'an address in IPv6'          => [ '::1', '::1', 8080, true ],
			'IPv6 in brackets'            => [ '[::1]', '::1', 8080, true ],
			'IPv6 with a port'            => [ '[::1]:8080', '::1', 8080, true ],
			'IPv6 with another port'      => [ '[::1]:8080', '::1', 8081, false ],
			'all of an IPv6 address'      => [ '[fd00:0:0:0:0:0:0:1]:8080', 'fd00::1', 8080, true ],
			'a port that is none'         => [ 'crm.internal:x', 'crm.internal', 80, false ],
			'a URL'                       => [ 'https://crm.internal/', 'crm.internal', 443, false ],
		];
	}
}
