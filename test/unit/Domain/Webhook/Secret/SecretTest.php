<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Secret;

use MultisiteWebhooks\Domain\Webhook\Secret\Secret;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( Secret::class )]
final class SecretTest extends TestCase {

	public function test_a_new_secret_can_be_read_back(): void {
		$text = Secret::generate( random_bytes( ... ) )->text();
		self::assertSame( $text, Secret::parse( $text )?->text() );
	}

	public function test_only_24_to_64_bytes_in_base64_are_a_secret(): void {
		$of = static fn ( int $bytes ): ?Secret => Secret::parse( 'whsec_' . base64_encode( str_repeat( 'x', $bytes ) ) );
		self::assertSame(
			[ false, true, true, false ],
			[ null !== $of( 23 ), null !== $of( 24 ), null !== $of( 64 ), null !== $of( 65 ) ],
		);
		self::assertNull( Secret::parse( 'whsec_%%%' ) );
		self::assertNull( Secret::parse( base64_encode( str_repeat( 'x', 32 ) ) ) );
	}

	public function test_a_dump_does_not_show_it(): void {
		$secret = Secret::generate( static fn ( int $bytes ): string => str_repeat( 'k', max( 1, $bytes ) ) );
		ob_start();
		var_dump( $secret );
		self::assertStringNotContainsString( 'kkkk', (string) ob_get_clean() );
	}
}
