<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Address;

use MultisiteWebhooks\Domain\Webhook\Address\Ports;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Ports::class )]
final class PortsTest extends TestCase {

	/** Above 1024: H.323, PPTP, NFS, Apple SASL, lockd, ManageSieve, SIP, X11, SANE, IRC and Amanda. */
	private const OF_OTHER_PROTOCOLS = [
		1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
	];

	public function test_those_of_web_servers_are_open(): void {
		self::assertSame( [ 80, 443 ], array_values( array_filter( range( 1, 1024 ), Ports::are_open( ... ) ) ) );
	}

	public function test_any_other_above_1024_is_open_unless_browsers_block_it(): void {
		$closed = array_filter( range( 1025, 65535 ), static fn ( int $port ): bool => ! Ports::are_open( $port ) );

		self::assertSame( self::OF_OTHER_PROTOCOLS, array_values( $closed ) );
	}
}
