<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Http\Signer;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Webhook\Secret\Secret;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;
use StandardWebhooks\Webhook as Reference;

/** The vector is checked against the reference library for Node in test/host as well. */
#[CoversClass( Signer::class )]
final class SignerTest extends TestCase {

	public function test_it_signs_the_shared_vector(): void {
		$vector = $this->vector();
		self::assertSame( $vector['signature'], $this->sign( $vector, [ $vector['secret'] ] ) );
	}

	public function test_the_reference_library_accepts_what_it_signs(): void {
		$vector = $this->vector();
		$now    = time();
		$body   = ( new Reference( $vector['secret'] ) )->verify(
			$vector['body'],
			[
				'webhook-id'        => $vector['id'],
				'webhook-timestamp' => (string) $now,
				'webhook-signature' => $this->sign( [ 'timestamp' => (string) $now ] + $vector, [ $vector['secret'] ] ),
			]
		);
		self::assertSame( json_decode( $vector['body'], true ), $body );
	}

	public function test_while_a_secret_rotates_both_sign_the_current_one_first(): void {
		$vector = $this->vector();
		$other  = Secret::generate( random_bytes( ... ) )->text();
		$both   = explode( ' ', $this->sign( $vector, [ $other, $vector['secret'] ] ) );
		self::assertCount( 2, $both );
		self::assertSame( $vector['signature'], $both[1] );
	}

	/**
	 * @param array<string, string> $vector
	 * @param non-empty-list<string> $secrets
	 */
	private function sign( array $vector, array $secrets ): string {
		$parsed = array_map( static fn ( string $text ): Secret => Secret::parse( $text ) ?? throw new \LogicException( $text ), $secrets );
		$at     = ( new \DateTimeImmutable() )->setTimestamp( (int) $vector['timestamp'] );
		return ( new Signer() )->sign( EventId::parse( $vector['id'] ), $at, $vector['body'], $parsed );
	}

	/** @return array{secret: string, id: string, timestamp: string, body: string, signature: string} */
	private function vector(): array {
		$vector = json_decode( (string) file_get_contents( __DIR__ . '/../../../../vectors/signature.json' ), true );
		self::assertIsArray( $vector );
		$text = static function ( string $key ) use ( $vector ): string {
			$value = $vector[ $key ] ?? null;
			return is_string( $value ) ? $value : throw new \UnexpectedValueException( $key );
		};
		return [
			'secret'    => $text( 'secret' ),
			'id'        => $text( 'id' ),
			'timestamp' => $text( 'timestamp' ),
			'body'      => $text( 'body' ),
			'signature' => $text( 'signature' ),
		];
	}
}
