<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Secret;

use MultisiteWebhooks\Domain\Webhook\Secret\SealedHeaders;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretUnreadable;
use MultisiteWebhooks\Test\Fake\FakeSecretBox;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( SealedHeaders::class )]
final class SealedHeadersTest extends TestCase {

	private FakeSecretBox $box;

	private SealedHeaders $headers;

	protected function setUp(): void {
		$this->box     = new FakeSecretBox();
		$this->headers = new SealedHeaders( $this->box );
	}

	public function test_values_are_sealed_and_names_are_not(): void {
		$sealed = $this->headers->change( [ 'X-Key' => 'abc', 'X-Empty' => '' ] );

		self::assertSame( [ 'X-Key', 'X-Empty' ], array_keys( $sealed ) );
		self::assertStringNotContainsString( 'abc', implode( $sealed ) );
		self::assertSame( [ 'X-Key' => 'abc', 'X-Empty' => '' ], $this->headers->open( $sealed ) );
	}

	public function test_a_name_of_digits_stays_a_name(): void {
		$digits = self::named( [ '123' => 'abc' ] );

		$sealed = $this->headers->change( $digits );

		self::assertSame( $digits, $this->headers->open( $sealed ) );
		$this->box->keys = 'second';
		self::assertSame( [ '123' ], $this->headers->unreadable( $sealed ) );
	}

	/**
	 * PHP makes integers of digits.
	 *
	 * @param array<array-key, string> $headers
	 * @return array<string, string>
	 */
	private static function named( array $headers ): array {
		/** @var array<string, string> $named */
		$named = $headers;
		return $named;
	}

	public function test_what_was_sealed_with_other_keys_is_named_and_opens_nothing(): void {
		$old = $this->headers->change( [ 'X-Old' => 'abc' ] );

		$this->box->keys = 'second';
		$both            = $this->headers->change( [ 'X-Old' => null, 'X-New' => 'def' ], $old );

		self::assertSame( [ 'X-Old' ], $this->headers->unreadable( $both ) );
		$this->expectException( SecretUnreadable::class );
		$this->headers->open( $both );
	}
}
