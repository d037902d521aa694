<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Address;

use MultisiteWebhooks\Domain\Webhook\Address\ReservedName;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

#[CoversClass( ReservedName::class )]
final class ReservedNameTest extends TestCase {

	#[TestWith( [ 'localhost' ] )]
	#[TestWith( [ 'localhost.' ] )]
	#[TestWith( [ 'a.b.localhost' ] )]
	#[TestWith( [ 'a.localhost.' ] )]
	#[TestWith( [ 'hooks.test' ] )]
	#[TestWith( [ 'hooks.example' ] )]
	#[TestWith( [ 'hooks.invalid' ] )]
	#[TestWith( [ 'printer.local' ] )]
	#[TestWith( [ 'localhost.localdomain' ] )]
	#[TestWith( [ 'metadata.google.internal' ] )]
	#[TestWith( [ 'hooks.onion' ] )]
	#[TestWith( [ 'hooks.alt' ] )]
	#[TestWith( [ 'router.home.arpa' ] )]
	#[TestWith( [ '1.0.0.10.in-addr.arpa' ] )]
	public function test_a_name_that_no_public_host_has_is_reserved( string $host ): void {
		self::assertTrue( ReservedName::is( $host ) );
	}

	#[TestWith( [ 'example.com' ] )]
	#[TestWith( [ 'www.example.org.' ] )]
	#[TestWith( [ 'localhost.example.com' ] )]
	#[TestWith( [ 'notlocalhost' ] )]
	#[TestWith( [ 'my.testing' ] )]
	#[TestWith( [ '93.184.215.14' ] )]
	#[TestWith( [ '2606:4700::1111' ] )]
	public function test_any_other_name_is_not( string $host ): void {
		self::assertFalse( ReservedName::is( $host ) );
	}
}
