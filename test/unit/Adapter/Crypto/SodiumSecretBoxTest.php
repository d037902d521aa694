<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Adapter\Crypto;

use MultisiteWebhooks\Adapter\Crypto\SodiumSecretBox;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretUnreadable;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( SodiumSecretBox::class )]
final class SodiumSecretBoxTest extends TestCase {

	private SodiumSecretBox $box;

	protected function setUp(): void {
		$this->box = new SodiumSecretBox( static fn (): string => 'the keys of wp-config.php' );
	}

	public function test_what_was_sealed_can_be_opened(): void {
		self::assertSame( "whsec_\0é", $this->box->open( $this->box->seal( "whsec_\0é" ) ) );
		self::assertSame( '', $this->box->open( $this->box->seal( '' ) ) );
	}

	public function test_the_same_text_is_sealed_differently_each_time(): void {
		self::assertNotSame( $this->box->seal( 'whsec_' ), $this->box->seal( 'whsec_' ) );
	}

	public function test_other_keys_open_nothing(): void {
		$other = new SodiumSecretBox( static fn (): string => 'the keys of another wp-config.php' );

		$this->expectException( SecretUnreadable::class );
		$other->open( $this->box->seal( 'whsec_' ) );
	}

	public function test_the_label_tells_keys_apart_and_is_all_that_two_sealed_texts_share(): void {
		$other = new SodiumSecretBox( static fn (): string => 'the keys of another wp-config.php' );

		self::assertTrue( str_starts_with( $this->box->seal( 'whsec_' ), $this->box->label() ) );
		self::assertNotSame( $this->box->label(), $other->label() );
		self::assertMatchesRegularExpression( '/\Av1:[0-9a-f]{8}:\z/', $this->box->label() );
	}

	public function test_keys_that_change_in_a_running_process_are_noticed(): void {
		$keys   = new \ArrayObject( [ 'first' ] );
		$box    = new SodiumSecretBox( static fn (): string => (string) json_encode( $keys ) );
		$sealed = $box->seal( 'whsec_' );
		$keys->append( 'second' );

		$this->expectException( SecretUnreadable::class );
		$box->open( $sealed );
	}

	#[DataProvider( 'damaged' )]
	public function test_what_is_damaged_cannot_be_opened( string $sealed ): void {
		$this->expectException( SecretUnreadable::class );
		$this->box->open( $sealed );
	}

	/** @return iterable<string, array{string}> */
	public static function damaged(): iterable {
		$sealed = ( new SodiumSecretBox( static fn (): string => 'the keys of wp-config.php' ) )->seal( 'whsec_secret' );
		yield 'nothing' => [ '' ];
		yield 'not sealed' => [ 'whsec_secret' ];
		yield 'another version' => [ 'v2:' . substr( $sealed, 3 ) ];
		yield 'no base64' => [ 'v1:*' ];
		yield 'cut off' => [ substr( $sealed, 0, 20 ) ];
		yield 'changed' => [ substr( $sealed, 0, -8 ) . strrev( substr( $sealed, -8 ) ) ];
	}
}
