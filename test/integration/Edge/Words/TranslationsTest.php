<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Words;

use MultisiteWebhooks\Test\Integration\Support\Client\Cookies;
use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Reply;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversNothing;

/** A user who has chosen Punjabi gets Punjabi, on a network in English. */
#[CoversNothing]
final class TranslationsTest extends NetworkTestCase {

	private const ADMIN = 1;

	protected function setUp(): void {
		parent::setUp();
		update_user_meta( self::ADMIN, 'locale', 'pa_IN' );
	}

	protected function tearDown(): void {
		delete_user_meta( self::ADMIN, 'locale' );
		parent::tearDown();
	}

	public function test_the_page_is_in_the_language_of_its_reader(): void {
		self::assertMatchesRegularExpression( '#<h1[^>]*>ਵੈੱਬਹੁੱਕਸ</h1>#', $this->page()->body );
	}

	public function test_the_page_has_the_translations_of_its_screens(): void {
		$found = preg_match(
			'#<script[^>]* id="multisite-webhooks-js-translations"[^>]*>(.*?)</script>#s',
			$this->page()->body,
			$translations,
		);

		self::assertSame( 1, $found );
		self::assertStringContainsString( 'ਤਬਦੀਲੀਆਂ ਸੇਵ ਕਰੋ', $translations[1] );
	}

	public function test_the_page_has_no_translations_that_only_php_uses(): void {
		self::assertStringNotContainsString( 'ਡਾਟਾਬੇਸ ਦੀ ਘੜੀ', $this->page()->body );
	}

	public function test_other_readers_see_english(): void {
		delete_user_meta( self::ADMIN, 'locale' );
		$page = $this->page()->body;

		self::assertMatchesRegularExpression( '#<h1[^>]*>Webhooks</h1>#', $page );
		self::assertStringNotContainsString( 'multisite-webhooks-js-translations', $page );
	}

	public function test_a_refusal_is_in_the_language_of_its_reader(): void {
		$reply = $this->rest( 'POST', '/webhooks?_locale=user', '{"url":"","event_types":["*"]}' );

		self::assertSame( 'ਉਹ ਐਡਰੈੱਸ ਭਰੋ ਜਿੱਥੇ ਇਵੈਂਟਾਂ ਭੇਜਣੀਆਂ ਹਨ।', $reply->json( 400 )->text( 'data', 'params', 'url' ) );
	}

	public function test_event_types_are_in_the_language_of_their_reader(): void {
		$reply = $this->rest( 'GET', '/event-types/payment_received?_locale=user' );

		self::assertSame( 'ਭੁਗਤਾਨ ਪ੍ਰਾਪਤ ਹੋਇਆ', $reply->json()->text( 'name' ) );
	}

	public function test_programs_that_name_no_language_get_that_of_the_network(): void {
		self::assertSame( 'Payment Received', $this->rest( 'GET', '/event-types/payment_received' )->json()->text( 'name' ) );
	}

	public function test_a_text_with_a_count_has_a_form_for_one_and_for_many(): void {
		self::assertSame( "%s ਡਿਲਿਵਰੀ\0%s ਡਿਲਿਵਰੀਆਂ", $this->file( 'l10n.php' )->translate( '%s delivery' ) );
	}

	public function test_both_files_for_php_say_the_same(): void {
		self::assertEquals( $this->file( 'l10n.php' )->entries(), $this->file( 'mo' )->entries() );
	}

	private function page(): Reply {
		return Curl::send( 'GET', network_admin_url( 'admin.php?page=multisite-webhooks' ), [], null, Cookies::of( self::ADMIN ) );
	}

	/** As the screens ask: see wp-api-fetch. */
	private function rest( string $method, string $path, ?string $body = null ): Reply {
		return Http::as_user( 'admin' )->with( 'Accept', 'application/json' )->send( $method, $path, $body );
	}

	private function file( string $ending ): \WP_Translation_File {
		$file = \WP_Translation_File::create( dirname( __DIR__, 4 ) . "/plugin/languages/multisite-webhooks-pa_IN.{$ending}" );
		self::assertInstanceOf( \WP_Translation_File::class, $file );
		return $file;
	}
}
