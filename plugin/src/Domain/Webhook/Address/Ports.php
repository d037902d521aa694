<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/** The ports that webhooks may use unless the admin allows others: those of web servers, and any other above 1024. */
final class Ports {

	private const OF_WEB_SERVERS = [ 80, 443 ];

	/** Above these, programs that are not part of a system listen. */
	private const LAST_OF_SYSTEM = 1024;

	/** Ports above 1024 that browsers block, with the protocols of the servers that listen there (fetch.spec.whatwg.org, "bad port"). */
	private const BLOCKED_BY_BROWSERS = [
		1719  => 'H.323',
		1720  => 'H.323',
		1723  => 'PPTP',
		2049  => 'NFS',
		3659  => 'Apple SASL',
		4045  => 'NFS locks',
		4190  => 'ManageSieve',
		5060  => 'SIP',
		5061  => 'SIP',
		6000  => 'X11',
		6566  => 'SANE',
		6665  => 'IRC',
		6666  => 'IRC',
		6667  => 'IRC',
		6668  => 'IRC',
		6669  => 'IRC',
		6679  => 'OSAUT',
		6697  => 'IRC',
		10080 => 'Amanda',
	];

	public static function are_open( int $port ): bool {
		return in_array( $port, self::OF_WEB_SERVERS, true )
			|| ( $port > self::LAST_OF_SYSTEM && ! isset( self::BLOCKED_BY_BROWSERS[ $port ] ) );
	}
}
