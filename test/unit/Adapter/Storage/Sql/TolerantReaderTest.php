<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Storage\Sql;

use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\Format;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( TolerantReader::class )]
final class TolerantReaderTest extends TestCase {

	public function test_what_is_readable_is_taken(): void {
		$reader = new TolerantReader();

		self::assertSame( 'x', $reader->take( static fn (): string => Row::text( [ 'a' => 'x' ], 'a' ), '' ) );
		self::assertTrue( $reader->is_complete() );
	}

	public function test_the_default_stands_for_what_is_not(): void {
		$unreadable = [
			static fn (): string => Row::text( [], 'a' ),
			static fn (): array => Row::json( [ 'a' => '{' ], 'a' ),
			static fn (): string => WebhookId::parse( 'nonsense' )->value,
			static fn (): string => Format::from( 'nonsense' )->value,
		];
		foreach ( $unreadable as $read ) {
			$reader = new TolerantReader();
			self::assertNull( $reader->take( $read, null ) );
			self::assertFalse( $reader->is_complete() );
		}
	}

	public function test_a_time_that_is_none_is_null(): void {
		self::assertNull( TolerantReader::time( [ 'at' => '????' ], 'at' ) );
		self::assertNull( TolerantReader::time( [ 'at' => null ], 'at' ) );
		self::assertSame( '2026', TolerantReader::time( [ 'at' => '2026-01-01 00:00:00.000' ], 'at' )?->format( 'Y' ) );
	}
}
