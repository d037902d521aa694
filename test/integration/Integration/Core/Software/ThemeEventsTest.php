<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Software;

use MultisiteWebhooks\Integration\Core\Software\ThemeEvents;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Software;
use MultisiteWebhooks\Test\Integration\Support\SoftwareEventTestCase;
use PHPUnit\Framework\Attributes\CoversClass;

/** Sites that get another theme. */
#[CoversClass( ThemeEvents::class )]
final class ThemeEventsTest extends SoftwareEventTestCase {

	public function test_another_theme_is_told_with_the_one_before(): void {
		$old = get_blog_option( self::SITE, 'stylesheet' );
		$this->subscribe( '*' );
		self::on_site( static fn () => switch_theme( Software::THEME ) );
		$this->assert_switched( $this->told( 'theme_switched' ), $old );
	}

	public function test_code_that_writes_the_option_is_told_as_well(): void {
		$old = get_blog_option( self::SITE, 'stylesheet' );
		$this->subscribe( '*' );
		update_blog_option( self::SITE, 'stylesheet', Software::THEME );
		$this->assert_switched( $this->told( 'theme_switched' ), $old );
	}

	public function test_the_same_theme_and_a_switch_that_is_taken_back_are_not_told(): void {
		$old = get_blog_option( self::SITE, 'stylesheet' );
		self::assertIsString( $old );
		$this->subscribe( '*' );
		self::on_site( static fn () => switch_theme( $old ) );
		self::on_site( static fn () => switch_theme( Software::THEME ) );
		self::on_site( static fn () => switch_theme( $old ) );
		$this->assert_nothing_told();
	}

	public function test_the_themes_page_tells_it(): void {
		$old = get_blog_option( self::SITE, 'stylesheet' );
		update_blog_option( self::SITE, 'allowedthemes', [ Software::THEME => true ] );
		$this->subscribe( '*' );
		$nonce = $this->browser()->nonce( 'switch-theme_' . Software::THEME );
		$path  = 'themes.php?action=activate&stylesheet=' . Software::THEME . "&_wpnonce={$nonce}";
		self::assertSame( 302, $this->browser()->visit( $path, self::SITE )->status );
		$this->assert_switched( $this->told_by_another( 'theme_switched' ), $old );
	}

	private function assert_switched( Json $data, mixed $old ): void {
		self::assertSame( [ self::SITE, 'Studio Nord' ], [ $data->number( 'site_id' ), $data->text( 'site_name' ) ] );
		self::assertSame( [ Software::THEME, 'Harbor' ], [ $data->text( 'theme' ), $data->text( 'theme_name' ) ] );
		self::assertSame( [ '1.0', $old ], [ $data->text( 'theme_version' ), $data->text( 'old_theme' ) ] );
		self::assertSame( 'admin', $data->text( 'actor', 'login' ) );
	}
}
